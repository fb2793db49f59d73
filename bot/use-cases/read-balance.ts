import type { BalanceView } from '../../shared/contract/balance.ts';
import type { ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { type BalanceRules, balanceOf } from '../../shared/domain/records/balance.ts';
import { type OverTimeRules, saidOverTime } from '../../shared/domain/records/over-time.ts';
import type { SupervisionRecord } from '../../shared/domain/records/record.ts';
import { recordKeyOf } from '../../shared/domain/records/record-keys.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { Session } from '../../shared/domain/sessions/session.ts';
import { placeOf } from '../../shared/forms/places.ts';
import { formOf } from '../../shared/policies/index.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { allowedArrangement } from './steps/allowed-arrangement.ts';
import { policyOf } from './steps/policy-of.ts';

/**
 * How the functions of supervision were shared out over the latest records of held formal sessions, for the parties only: counts, no words (C-51,
 * H-08, T-09, R-06, J-24). With it what the two said each time to the questions their policy wants seen over time (H-73, J-47). Nothing where the
 * policy names none, and nobody is marked by it. Refuses whoever may not read the records.
 */
export async function readBalance(ports: Ports, actor: Actor, key: ArrangementKey): Promise<Result<BalanceView>> {
  const found = await allowedArrangement(ports, actor, 'read content', key);
  if (!found.ok) return found;
  const pack = policyOf(found.value.value);
  const rules = pack?.balance;
  const series = pack?.overTime ?? [];
  if (rules === undefined && series.length === 0) return ok({ balance: null });
  const [stored, sessions] = await Promise.all([ports.records.recordsOf(actor, key), ports.register.sessionsOf(key)]);
  const records = stored.map(({ value }) => value).filter(({ status }) => status !== 'draft');
  const held = sessions
    .map((one) => one.value)
    .filter((one) => one.status === 'held' && one.formality === 'formal')
    .sort((a, b) => b.startsAt.epochMilliseconds - a.startsAt.epochMilliseconds);
  const overTime = series.flatMap((one) => seriesView(one, records, held));
  return ok({ balance: rules === undefined ? null : balanceView(rules, records, held), overTime });
}

function balanceView(
  rules: BalanceRules,
  records: readonly SupervisionRecord[],
  held: readonly Session[],
): BalanceView['balance'] {
  const byKey = new Map(records.map((record) => [record.key, record]));
  const answers = held
    .map((session) => byKey.get(recordKeyOf(session.key))?.answers)
    .filter((one) => one !== undefined);
  const { over, functions } = balanceOf(rules, answers);
  return { over, functions: functions.map((one) => ({ ...one })), rule: rules.source };
}

/** What was said each time in the form, by the day of its session, under the words of its newest edition; none before the second time. */
function seriesView(
  rules: OverTimeRules,
  records: readonly SupervisionRecord[],
  held: readonly Session[],
): NonNullable<BalanceView['overTime']> {
  const dayOf = new Map(held.map((session) => [session.key, londonDateOf(session.startsAt)]));
  const filled = records.flatMap(({ formId, session, answers }) => {
    const on = formId === rules.formId && session !== null ? dayOf.get(session) : undefined;
    return on === undefined ? [] : [{ on, answers }];
  });
  const { days, rows } = saidOverTime(rules, filled);
  if (days.length < 2) return [];
  const versions = records.filter((one) => one.formId === rules.formId).map((one) => one.formVersion);
  const form = formOf(rules.formId, Math.max(...versions));
  const labelOf = (question: string) =>
    (form === undefined ? null : placeOf(form, question)?.question.label) ?? question;
  return [
    {
      title: rules.title,
      rule: rules.source,
      days: days.map(String),
      rows: rows.map(({ question, said }) => ({ label: labelOf(question), said: [...said] })),
    },
  ];
}
