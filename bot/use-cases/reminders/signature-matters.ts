import { signaturesDue } from '../../../shared/domain/access/record-access.ts';
import type { Arrangement, ArrangementKey, Party } from '../../../shared/domain/arrangements/arrangement.ts';
import type { AuditEntry } from '../../../shared/domain/audit/audit-entry.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import type { RecordKey } from '../../../shared/domain/records/record.ts';
import { correctedIn, recordKeyOf } from '../../../shared/domain/records/record-keys.ts';
import type { SignatureMatter } from '../../../shared/domain/reminders/reminder-facts.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import type { FormDefinition } from '../../../shared/forms/form-definition.ts';
import type { Ports } from '../../ports/index.ts';
import type { TrustReading } from '../read-trust-facts.ts';
import { contractFormOf, furtherFormIn, recordFormOf } from '../records/forms-of.ts';
import { styleOf } from '../records/style-of.ts';

const WAITING: readonly Session['recordState'][] = ['shared', 'awaiting signatures'];
const AT_ONCE = 8;

/**
 * What the trail says of one form: since when it waits, who gave it out for signing, and who has signed since; null when it is closed or was never
 * shared. Sent back to be put right it waits anew, from the day it was sent back.
 */
function signingOf(trail: readonly AuditEntry[], record: string) {
  let shared: AuditEntry | null = null;
  let sentBack: AuditEntry | null = null;
  let signed = new Set<PersonId>();
  for (const entry of trail) {
    if (entry.about !== record) continue;
    if (entry.event === 'record shared') shared = entry;
    if (entry.event === 'record signed') signed.add(entry.by);
    if (entry.event === 'record sealed' || entry.event === 'contract signed') return null;
    // The text went back to both: everybody signs anew.
    if (entry.event === 'signing refused') {
      sentBack = entry;
      signed = new Set();
    }
  }
  if (shared === null) return null;
  const since = sentBack === null || sentBack.sequence < shared.sequence ? shared : sentBack;
  return { sharedOn: londonDateOf(since.at), author: shared.by, signed };
}

function matterOf(
  arrangement: Arrangement,
  form: FormDefinition | null,
  trail: readonly AuditEntry[],
  record: string,
  attended: Session['attended'],
): readonly SignatureMatter[] {
  if (form === null || styleOf({ arrangement, form }) === 'nobody') return [];
  const signing = signingOf(trail, record);
  if (signing === null) return [];
  const due = signaturesDue(arrangement, { author: signing.author, answers: {} }, form.signers, attended);
  const awaited = due.map((one) => one.person).filter((person) => !signing.signed.has(person));
  return awaited.length === 0
    ? []
    : [{ record, arrangement: arrangement.key, sharedOn: signing.sharedOn, awaited: [...new Set(awaited)] }];
}

/** Whether a held session's record is given out for signing; one that nobody signs never waits. */
function isWaiting(arrangement: Arrangement, session: Session): boolean {
  if (session.status !== 'held' || !WAITING.includes(session.recordState)) return false;
  const form = recordFormOf(arrangement, session);
  return form !== null && styleOf({ arrangement, form }) !== 'nobody';
}

async function ofArrangement(
  ports: Ports,
  arrangement: Arrangement,
  waiting: readonly Session[],
  contract: RecordKey | undefined,
): Promise<readonly SignatureMatter[]> {
  const trail = await ports.audit.of(arrangement.key);
  const ofSessions = waiting.flatMap((session) =>
    matterOf(arrangement, recordFormOf(arrangement, session), trail, recordKeyOf(session.key), session.attended),
  );
  const ofContract =
    contract === undefined ? [] : matterOf(arrangement, contractFormOf(arrangement), trail, contract, null);
  return [...ofSessions, ...ofContract];
}

/** The record a signer's row in `Parties` is about. */
const recordIn = ({ key }: Party): RecordKey => key.slice(0, key.lastIndexOf('|'));

/** Whether this is a correction, which those are asked to sign who signed what it puts right, or a further form that is signed here. */
function isSignedForm(arrangement: Arrangement, sessions: readonly Session[], record: RecordKey): boolean {
  if (correctedIn(arrangement.key, record) !== null) return true;
  const form = furtherFormIn(arrangement, sessions, record);
  return form !== null && styleOf({ arrangement, form }) !== 'nobody';
}

/**
 * Every other form that waits for somebody's name, such as JMAT's approval of a change of plan (J-21), and every correction (C-111): whoever is
 * asked has a row in `Parties` that is open while it waits for them, from the day they were asked or it was sent back.
 */
function ofOtherForms(known: ReadonlyMap<ArrangementKey, Arrangement>, trust: Reading): readonly SignatureMatter[] {
  return trust.parties.flatMap((row): readonly SignatureMatter[] => {
    const arrangement = known.get(row.arrangement);
    if (row.role !== 'signer' || row.untilOn !== null || arrangement === undefined) return [];
    const record = recordIn(row);
    if (!isSignedForm(arrangement, trust.sessionsOf.get(row.arrangement) ?? [], record)) return [];
    return [{ record, arrangement: row.arrangement, sharedOn: row.fromOn, awaited: [row.person] }];
  });
}

/**
 * A signed contract that a member of a group joined later: their name is added beside the seal, asked for from the day they joined until
 * they sign or say why not.
 */
async function ofLaterNames(
  ports: Ports,
  arrangement: Arrangement,
  trust: Reading,
): Promise<readonly SignatureMatter[]> {
  const awaits = new Set(arrangement.contractAwaits ?? []);
  const joined = trust.parties.filter(
    (row) =>
      row.arrangement === arrangement.key &&
      row.role === 'supervisee' &&
      row.untilOn === null &&
      awaits.has(row.person),
  );
  if (joined.length === 0) return [];
  const trail = await ports.audit.of(arrangement.key);
  const contract = trail.findLast(({ event }) => event === 'contract signed')?.about;
  if (contract === undefined) return [];
  const isSettled = (person: PersonId) =>
    trail.some(
      ({ about, by, event }) =>
        about === contract && by === person && (event === 'record signed' || event === 'signing refused'),
    );
  return joined
    .filter(({ person }) => !isSettled(person))
    .map(({ person, fromOn }) => ({
      record: contract,
      arrangement: arrangement.key,
      sharedOn: fromOn,
      awaited: [person],
    }));
}

type Reading = Pick<TrustReading, 'arrangements' | 'sessionsOf' | 'parties'>;

/**
 * Records, contracts and other forms given out for signing and who has not signed, from the register and the audit trail: no form is opened for
 * it. Trails are read only of arrangements where a record or contract waits.
 */
export async function signatureMatters(ports: Ports, trust: Reading): Promise<readonly SignatureMatter[]> {
  const contracts = await ports.outstanding.openContracts();
  const going = trust.arrangements.flatMap(({ value }) => (value.endedOn === null ? [value] : []));
  const asked = going.flatMap((value) => {
    const waiting = (trust.sessionsOf.get(value.key) ?? []).filter((session) => isWaiting(value, session));
    const contract = contracts.get(value.key);
    return waiting.length > 0 || contract !== undefined ? [{ value, waiting, contract }] : [];
  });
  const found: SignatureMatter[] = [];
  for (let from = 0; from < asked.length; from += AT_ONCE) {
    const some = asked.slice(from, from + AT_ONCE);
    const read = await Promise.all(
      some.map(({ value, waiting, contract }) => ofArrangement(ports, value, waiting, contract)),
    );
    found.push(...read.flat());
  }
  const sealed = going.filter((one) => one.contractSignedOn !== null && !contracts.has(one.key));
  for (const arrangement of sealed) found.push(...(await ofLaterNames(ports, arrangement, trust)));
  return [...found, ...ofOtherForms(new Map(going.map((one) => [one.key, one])), trust)];
}
