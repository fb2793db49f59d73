import type { ArrangementAct } from '../../../shared/domain/access/arrangement-access.ts';
import { mayWithArrangement } from '../../../shared/domain/access/arrangement-access.ts';
import { isAskedToSign } from '../../../shared/domain/access/record-access.ts';
import { mayWithSession } from '../../../shared/domain/access/session-access.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import type { Answers, CaseDiscussion, Preparation, SupervisionRecord } from '../../../shared/domain/records/record.ts';
import { caseGroupOf } from '../../../shared/domain/records/record-keys.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import type { FormDefinition } from '../../../shared/forms/form-definition.ts';
import { type CaseGroup, mergeChildAnswers } from '../../../shared/forms/split-child-answers.ts';
import { formOf } from '../../../shared/policies/index.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import type { Versioned } from '../../ports/versioned.ts';

/** What every form in the store stands in. */
export interface Around {
  readonly arrangement: Arrangement;
  /** null for a contract, and for a further form about no session. */
  readonly session: Session | null;
  /** The version its session was read at; null without one. */
  readonly sessionVersion: string | null;
  readonly form: FormDefinition;
}

/** What a form stands in, where whoever asks for it has read that already. */
export type ReadAround = Omit<Around, 'form'>;

/** The author's own draft. */
export interface DraftInPlace extends Around {
  readonly place: 'draft';
  readonly draft: Versioned<Preparation>;
  /** What a try to share it that died half way has written already. */
  readonly cases: readonly Versioned<CaseDiscussion>[];
}

/** A record both parties can read, with its case discussions. */
export interface SharedInPlace extends Around {
  readonly place: 'record';
  readonly record: Versioned<SupervisionRecord>;
  readonly cases: readonly Versioned<CaseDiscussion>[];
}

export type RecordInPlace = DraftInPlace | SharedInPlace;

/** What whoever is asked to sign a record may do with it. */
const FOR_SIGNERS: readonly ArrangementAct[] = ['read content', 'sign'];

const UNKNOWN = refuse('not-found', 'There is no such record.');

/** The answers about each case, by the case's name in the form. */
export function casesByGroup(shared: Pick<SharedInPlace, 'record' | 'cases'>): ReadonlyMap<CaseGroup, Answers> {
  const record = shared.record.value.key;
  return new Map(shared.cases.map(({ value }) => [caseGroupOf(record, value.key), value.answers]));
}

/** The session a form is about, with the version it was read at; null without one. */
export function sessionIn({
  session,
  sessionVersion,
}: Pick<Around, 'session' | 'sessionVersion'>): Versioned<Session> | null {
  return session === null || sessionVersion === null ? null : { value: session, version: sessionVersion };
}

/** Everything answered in a form, children's parts put in their places. */
export function wholeAnswers(found: RecordInPlace): Answers {
  if (found.place === 'draft') return found.draft.value.answers;
  return mergeChildAnswers(found.form, found.record.value.answers, casesByGroup(found));
}

/**
 * What stands under this key as SharePoint lets the actor read it, before access is asked: their own draft, else the shared record. null when it
 * hides it from them or there is none. Whoever calls this decides who may see it. `read` spares reading once more what it stands in.
 */
export async function storedInPlace(
  ports: Ports,
  actor: Actor,
  key: string,
  read: ReadAround | null = null,
): Promise<RecordInPlace | null> {
  const [draft, record, cases] = await Promise.all([
    ports.records.preparation(actor, key),
    ports.records.record(actor, key),
    ports.records.caseDiscussionsOf(actor, key),
  ]);
  const stored = record?.value ?? (draft?.value.sharedAt === null ? draft.value : null);
  if (stored === null) return null;
  const form = formOf(stored.formId, stored.formVersion);
  const standsIn = isReadOf(stored, read) ? read : await readAround(ports, stored);
  if (standsIn === null || form === undefined) return null;
  const around = { ...standsIn, form };
  if (record !== null) return { place: 'record', record, cases, ...around };
  return draft === null ? null : { place: 'draft', draft, cases, ...around };
}

type Standing = Pick<SupervisionRecord, 'arrangement' | 'session'>;

function isReadOf({ arrangement, session }: Standing, read: ReadAround | null): read is ReadAround {
  return read !== null && read.arrangement.key === arrangement && (read.session?.key ?? null) === session;
}

async function readAround(ports: Ports, stored: Standing): Promise<ReadAround | null> {
  const [arrangement, session] = await Promise.all([
    ports.register.arrangement(stored.arrangement),
    stored.session === null ? null : ports.register.session(stored.session),
  ]);
  if (arrangement === null) return null;
  return {
    arrangement: arrangement.value,
    session: session?.value ?? null,
    sessionVersion: session?.version ?? null,
  };
}

/**
 * The record with this key as the actor may read it, if they may do this with it: their own draft, else the shared record. Content is read on
 * the actor's behalf, so SharePoint decides first (D2); what it hides, and what access refuses somebody outside, is `not-found`.
 */
export async function recordInPlace(
  ports: Ports,
  actor: Actor,
  act: ArrangementAct,
  key: string,
  read: ReadAround | null = null,
): Promise<Result<RecordInPlace>> {
  const found = await storedInPlace(ports, actor, key, read);
  if (found === null) return UNKNOWN;
  if (found.place === 'draft') return ok(found);
  const on = londonDateOf(actor.now);
  const decision =
    found.session === null
      ? mayWithArrangement(actor.person, act, found.arrangement, on)
      : mayWithSession(actor.person, act, found.arrangement, found.session, on);
  const isAsked = FOR_SIGNERS.includes(act) && isAskedToSign(actor.person, found.record.value, on);
  if (decision.allowed || isAsked) return ok(found);
  return decision.error.code === 'not-found' ? UNKNOWN : { ok: false, error: decision.error };
}

/** As `recordInPlace`, for what can be done to shared records only; a draft is refused with `not-allowed`. */
export async function sharedInPlace(
  ports: Ports,
  actor: Actor,
  act: ArrangementAct,
  key: string,
): Promise<Result<SharedInPlace>> {
  const found = await recordInPlace(ports, actor, act, key);
  if (!found.ok) return found;
  return found.value.place === 'record'
    ? ok(found.value)
    : refuse('not-allowed', 'Share the record first; only then can it be signed.');
}
