import type { ContractPage, RecordView } from '../../shared/contract/records.ts';
import { mayWithArrangement } from '../../shared/domain/access/arrangement-access.ts';
import { isGroup } from '../../shared/domain/access/session-readers.ts';
import type { Arrangement, ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { arrangementFlags } from './read-arrangement.ts';
import { completeContract } from './records/complete-contract.ts';
import { type Contracts, contractsOf } from './records/contracts-of.ts';
import { contractFormOf, contractFormsOf } from './records/forms-of.ts';
import { noteOpening } from './records/note-opening.ts';
import { recordInPlace } from './records/record-in-place.ts';
import { allowedArrangement } from './steps/allowed-arrangement.ts';
import { contractAwaitsFlags } from './steps/contract-awaits-flags.ts';
import { kindNotices } from './steps/kind-notices.ts';
import { knownAround } from './steps/known-around.ts';
import { policyOf } from './steps/policy-of.ts';
import { arrangementSummary } from './views/arrangement-summary.ts';
import { recordView, unbegunView } from './views/record-view.ts';

/** The contract's page: the current version with its signatures for the parties, earlier versions by date; only that it is signed for others. */
export async function readContract(ports: Ports, actor: Actor, key: ArrangementKey): Promise<Result<ContractPage>> {
  const found = await allowedArrangement(ports, actor, 'see that it happens', key);
  if (!found.ok) return found;
  const today = londonDateOf(actor.now);
  const isReader = mayWithArrangement(actor.person, 'read content', found.value.value, today).allowed;
  const arrangement = isReader ? await completed(ports, actor, found.value.value) : found.value.value;
  const contracts = isReader ? await contractsOf(ports, actor, arrangement) : null;
  const [known, record] = await Promise.all([
    knownAround(ports, [arrangement], arrangement.contractAwaits ?? []),
    contracts === null ? null : currentOf(ports, actor, arrangement, contracts),
  ]);
  const { nextSession } = arrangement.standing;
  const next = nextSession === null ? null : await ports.register.session(nextSession);
  const earlier = contracts?.all.filter(({ value }) => value.key !== contracts.currentKey) ?? [];
  return ok({
    arrangement: arrangementSummary(arrangement, actor.person.id, today, known, next?.value ?? null),
    contacts: [...(known.schools.get(arrangement.school)?.contacts ?? [])],
    flags: [...arrangementFlags(arrangement, policyOf(arrangement)), ...contractAwaitsFlags(arrangement, known)],
    notices: [...(await kindNotices(ports, arrangement, today))],
    record,
    forms: contractFormsOf(arrangement).map(({ id, title }) => ({ id, title })),
    earlier: earlier.reverse().map(({ value }) => ({
      key: value.key,
      signedOn: value.seal === null ? null : londonDateOf(value.seal.sealedAt).toString(),
      status: value.status,
    })),
  });
}

/** The arrangement once its contract's signatures follow who is in it now: asked only of a group, or where a name is waited for. */
async function completed(ports: Ports, actor: Actor, arrangement: Arrangement): Promise<Arrangement> {
  if (!isGroup(arrangement) && arrangement.contractAwaits === undefined) return arrangement;
  await completeContract(ports, actor, arrangement);
  return (await ports.register.arrangement(arrangement.key))?.value ?? arrangement;
}

async function currentOf(
  ports: Ports,
  actor: Actor,
  arrangement: Arrangement,
  contracts: Contracts,
): Promise<RecordView | null> {
  const today = londonDateOf(actor.now);
  const mayBegin =
    mayWithArrangement(actor.person, 'begin a record', arrangement, today).allowed && !contracts.isPending;
  const found = await recordInPlace(ports, actor, 'read content', contracts.currentKey);
  if (found.ok) {
    await noteOpening(ports, actor, found.value);
    const view = await recordView(ports, actor, found.value);
    return { ...view, may: { ...view.may, begin: mayBegin } };
  }
  const form = contractFormOf(arrangement);
  return form === null ? null : unbegunView(contracts.currentKey, form, policyOf(arrangement), mayBegin);
}
