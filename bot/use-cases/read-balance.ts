import type { BalanceView } from '../../shared/contract/balance.ts';
import type { ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import { balanceOf } from '../../shared/domain/records/balance.ts';
import { recordKeyOf } from '../../shared/domain/records/record-keys.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { allowedArrangement } from './steps/allowed-arrangement.ts';
import { policyOf } from './steps/policy-of.ts';

/**
 * How the functions of supervision were shared out over the latest records of held formal sessions, for the parties only: counts, no words (C-51,
 * H-08, T-09, J-24). Nothing where the policy names none, and nobody is marked by it. Refuses whoever may not read the records.
 */
export async function readBalance(ports: Ports, actor: Actor, key: ArrangementKey): Promise<Result<BalanceView>> {
  const found = await allowedArrangement(ports, actor, 'read content', key);
  if (!found.ok) return found;
  const rules = policyOf(found.value.value)?.balance;
  if (rules === undefined) return ok({ balance: null });
  const [records, sessions] = await Promise.all([ports.records.recordsOf(actor, key), ports.register.sessionsOf(key)]);
  const byKey = new Map(records.filter(({ value }) => value.status !== 'draft').map(({ value }) => [value.key, value]));
  const held = sessions
    .map((one) => one.value)
    .filter((one) => one.status === 'held' && one.formality === 'formal')
    .sort((a, b) => b.startsAt.epochMilliseconds - a.startsAt.epochMilliseconds);
  const answers = held
    .map((session) => byKey.get(recordKeyOf(session.key))?.answers)
    .filter((one) => one !== undefined);
  const { over, functions } = balanceOf(rules, answers);
  return ok({ balance: { over, functions: functions.map((one) => ({ ...one })), rule: rules.source } });
}
