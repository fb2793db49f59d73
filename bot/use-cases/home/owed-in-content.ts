import type { Owed } from '../../../shared/contract/home.ts';
import { mayWithArrangement } from '../../../shared/domain/access/arrangement-access.ts';
import { maySign, signersOf } from '../../../shared/domain/access/record-access.ts';
import { londonDateOf, writtenDate } from '../../../shared/domain/dates.ts';
import type { SupervisionRecord } from '../../../shared/domain/records/record.ts';
import { recordKeyOf } from '../../../shared/domain/records/record-keys.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import { isEmptyCase } from '../../../shared/forms/answers-by-meaning.ts';
import { formOf } from '../../../shared/policies/index.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { isPending } from '../records/addenda-of.ts';
import { policyOf } from '../steps/policy-of.ts';
import { type HomeFacts, withWhom } from './owed-on-register.ts';

const DUE_WITHIN_DAYS = 7;

/** What a party owes that only the content can tell, read on their behalf and only where the register says there is something. */
export async function owedInContent(ports: Ports, actor: Actor, facts: HomeFacts): Promise<readonly Owed[]> {
  const { arrangement } = facts;
  const today = londonDateOf(facts.now);
  const isParty = mayWithArrangement(actor.person, 'write actions', arrangement, today).allowed;
  if (!isParty || actor.token === null) return [];
  const found = await Promise.all([
    signaturesOwed(ports, actor, facts),
    actionsOwed(ports, actor, facts),
    filingOwed(ports, actor, facts),
  ]);
  return [...contractSignatureOwed(facts), ...found.flat()];
}

function isMineToSign(facts: HomeFacts, record: SupervisionRecord, session: Session): boolean {
  const rules = formOf(record.formId, record.formVersion)?.signers ?? [];
  const due = signersOf(facts.arrangement, record, rules, session.attended);
  return record.status !== 'draft' && maySign(facts.me, record, due, rules).allowed;
}

async function signaturesOwed(ports: Ports, actor: Actor, facts: HomeFacts): Promise<readonly Owed[]> {
  const waiting = facts.sessions.filter((session) => session.recordState === 'awaiting signatures');
  const owed = await Promise.all(waiting.map((session) => signatureOwed(ports, actor, facts, session)));
  return owed.flat();
}

async function signatureOwed(ports: Ports, actor: Actor, facts: HomeFacts, session: Session): Promise<readonly Owed[]> {
  const record = (await ports.records.record(actor, recordKeyOf(session.key)))?.value;
  if (record === undefined) return [];
  const isCorrected = record.seal !== null;
  const asked = isCorrected ? await correctionsOf(ports, actor, record) : [record];
  if (!asked.some((one) => isMineToSign(facts, one, session))) return [];
  const on = londonDateOf(session.startsAt);
  const what = `${isCorrected ? 'the correction of ' : ''}the record of ${writtenDate(on)} with ${withWhom(facts)}`;
  const text = `Read and sign ${what}.`;
  return [{ kind: 'sign record', text, dueOn: on.toString(), link: `sessions/${session.key}`, rule: null }];
}

/** The corrections of a closed record that wait for signatures. */
async function correctionsOf(
  ports: Ports,
  actor: Actor,
  { key, arrangement }: SupervisionRecord,
): Promise<readonly SupervisionRecord[]> {
  const all = await ports.records.recordsOf(actor, arrangement);
  return all.flatMap(({ value }) => (value.correction?.of === key && isPending(value) ? [value] : []));
}

/** The register says whose names a contract waits for, so that nothing is read for it. */
function contractSignatureOwed(facts: HomeFacts): readonly Owed[] {
  const { arrangement, me } = facts;
  if (arrangement.contractAwaits?.includes(me.id) !== true) return [];
  const text = `Read and sign the contract with ${withWhom(facts)}.`;
  const link = `arrangements/${arrangement.key}/contract`;
  return [{ kind: 'sign contract', text, dueOn: null, link, rule: null }];
}

async function actionsOwed(ports: Ports, actor: Actor, facts: HomeFacts): Promise<readonly Owed[]> {
  const { arrangement, me, now } = facts;
  if (arrangement.standing.openActions === 0) return [];
  const today = londonDateOf(now);
  const soon = today.add({ days: DUE_WITHIN_DAYS });
  const actions = await ports.records.actionsOf(actor, arrangement.key);
  return actions.flatMap(({ value }): readonly Owed[] => {
    const { dueOn } = value;
    if (value.status !== 'open' || value.owner !== me.id || dueOn === null || dueOn.since(soon).sign > 0) return [];
    const kind = dueOn.since(today).sign < 0 ? 'action overdue' : 'action due';
    return [{ kind, text: value.text, dueOn: dueOn.toString(), link: `sessions/${value.originSession}`, rule: null }];
  });
}

/** Decisions of the last held session that are not in the child's own system yet. */
async function filingOwed(ports: Ports, actor: Actor, facts: HomeFacts): Promise<readonly Owed[]> {
  const last = facts.sessions
    .filter((session) => session.status === 'held' && session.recordState !== 'none' && session.recordState !== 'draft')
    .sort((a, b) => b.startsAt.epochMilliseconds - a.startsAt.epochMilliseconds)[0];
  if (last === undefined) return [];
  const discussions = await ports.records.caseDiscussionsOf(actor, recordKeyOf(last.key));
  const open = discussions.filter(({ value }) => {
    const form = formOf(value.formId, value.formVersion);
    return value.filedOn === null && form !== undefined && !isEmptyCase(form, value.answers);
  });
  if (open.length === 0) return [];
  const filing = policyOf(facts.arrangement)?.filing ?? null;
  const text = `File ${open.length === 1 ? 'a decision' : `${open.length} decisions`} in ${filing?.system ?? 'the school’s system'}.`;
  const dueOn = londonDateOf(last.startsAt).toString();
  return [{ kind: 'file decision', text, dueOn, link: `sessions/${last.key}`, rule: filing?.source.at(-1) ?? null }];
}
