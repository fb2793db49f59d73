import type { RecordAdHoc, RecordedAdHoc } from '../../shared/contract/ad-hoc.ts';
import { mayWithSession } from '../../shared/domain/access/session-access.ts';
import { isGroup } from '../../shared/domain/access/session-readers.ts';
import type { Arrangement, ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import { type Instant, londonDateOf, Temporal } from '../../shared/domain/dates.ts';
import { messageLink, withMessageLink } from '../../shared/domain/records/message-link.ts';
import type { Answers } from '../../shared/domain/records/record.ts';
import { recordKeyOf } from '../../shared/domain/records/record-keys.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import type { Session } from '../../shared/domain/sessions/session.ts';
import { checkAnswers, checkRoom, type FieldRefusal } from '../../shared/forms/check-answers.ts';
import type { FormDefinition } from '../../shared/forms/form-definition.ts';
import { splitChildAnswers } from '../../shared/forms/split-child-answers.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { afterChange } from './after-change.ts';
import { fileDecision } from './file-decision.ts';
import { emptyRecord, firstAnswers } from './records/begin.ts';
import { adHocFormOf } from './records/forms-of.ts';
import { namesIn } from './records/names-in.ts';
import { sharedInPlace } from './records/record-in-place.ts';
import { recordText } from './records/record-texts.ts';
import { setRecordState } from './records/set-record-state.ts';
import { writeCases } from './records/write-cases.ts';
import { adHocSession } from './steps/ad-hoc-session.ts';
import { allowedArrangement } from './steps/allowed-arrangement.ts';
import { noteOnce } from './steps/note-once.ts';
import { placeOf } from './steps/place-of.ts';
import { recordView } from './views/record-view.ts';

const USUAL_MINUTES = 15;
const MOST_DAYS_BACK = 366;

/**
 * Records supervision between sessions in one go: a held ad hoc session and its note on the policy's short form, readable by those who took part
 * at once; what is about a child is kept apart and comes back as an entry ready to paste into the child's own record (C-92, J-27, T-06, R-05).
 * It never counts for a clock. Of the Teams message it may have begun with, only the link is kept (design section 9). Either party may write it. A bad value is left out and named, the rest is kept; asking again with the same key
 * is asking once. Refusals: not a party, `invalid-field` for a moment to come, long ago or before the supervision began, or people not in it.
 */
export async function recordAdHoc(
  ports: Ports,
  actor: Actor,
  key: ArrangementKey,
  asked: RecordAdHoc,
): Promise<Result<RecordedAdHoc>> {
  const found = await allowedArrangement(ports, actor, 'record ad hoc', key);
  if (!found.ok) return found;
  const arrangement = found.value.value;
  const form = adHocFormOf(arrangement);
  if (form === null) return refuse('not-found', 'This school’s policy has no form for supervision between sessions.');
  const planned = sessionAsked(actor, arrangement, asked);
  if (!planned.ok) return planned;
  const outcome = await ports.register.createSession(planned.value, arrangement.school);
  const session = outcome.done ? outcome.stored.value : outcome.stands.value;
  const decision = mayWithSession(actor.person, 'read content', arrangement, session, londonDateOf(actor.now));
  if (!decision.allowed) return refuse('clash', 'This key belongs to another session.', 'key');
  const link = asked.messageLink === undefined ? null : messageLink(asked.messageLink);
  const refused = await writeNote(ports, actor, { arrangement, session, form, given: asked.answers, link });
  if (refused === null)
    return refuse('stale-version', 'This is being written somewhere else right now. Please try again.');
  await setRecordState(ports, recordKeyOf(session.key), session.key, 'shared');
  await noteOnce(ports, actor, key, 'recorded ad hoc', session.key);
  const misfiled = await fileAll(ports, actor, recordKeyOf(session.key), asked.filedOn ?? null);
  await afterChange(ports, key, actor.now);
  const shared = await sharedInPlace(ports, actor, 'read content', recordKeyOf(session.key));
  if (!shared.ok) return shared;
  const view = await recordView(ports, actor, shared.value);
  return ok({
    session: session.key,
    record: view,
    refused: [...refused, ...linkRefusal(asked, link), ...misfiled].map(({ field, message }) => ({ field, message })),
  });
}

/** The session it becomes: over and held, of those who took part. */
function sessionAsked(actor: Actor, arrangement: Arrangement, asked: RecordAdHoc): Result<Session> {
  const startsAt: Instant = asked.metAt === undefined ? actor.now : Temporal.Instant.from(asked.metAt);
  const on = londonDateOf(startsAt);
  const today = londonDateOf(actor.now);
  if (startsAt.epochMilliseconds > actor.now.epochMilliseconds) {
    return refuse('invalid-field', 'That is still to come. Book a session instead.', 'metAt');
  }
  if (on.since(arrangement.startedOn).sign < 0 || on.until(today).total('days') > MOST_DAYS_BACK) {
    return refuse('invalid-field', 'That is before this supervision began, or more than a year ago.', 'metAt');
  }
  const people = asked.people ?? (isGroup(arrangement) ? arrangement.supervisees : null);
  if (people?.some((person) => !arrangement.supervisees.includes(person)) === true || people?.length === 0) {
    return refuse('invalid-field', 'Choose who took part from the people in this supervision.', 'people');
  }
  const isMissing =
    people !== null && arrangement.supervisees.includes(actor.person.id) && !people.includes(actor.person.id);
  const attended = isMissing ? [...people, actor.person.id] : people;
  const talk = {
    key: `${arrangement.key}-h-${asked.key}`,
    startsAt,
    minutes: asked.minutes ?? USUAL_MINUTES,
    attended,
  };
  return ok(adHocSession(actor, arrangement, talk));
}

const NO_MESSAGE = 'That is not a link to a message in Teams, so it is left out.';

function linkRefusal({ messageLink: given }: RecordAdHoc, link: string | null) {
  return given === undefined || link !== null ? [] : [{ field: 'messageLink', message: NO_MESSAGE }];
}

interface Noting {
  readonly arrangement: Arrangement;
  readonly session: Session;
  readonly form: FormDefinition;
  readonly given: Answers;
  readonly link: string | null;
}

/** Writes the note where those who took part can read it, and answers what could not be kept; null when others were in between. */
async function writeNote(ports: Ports, actor: Actor, noting: Noting): Promise<readonly FieldRefusal[] | null> {
  const { arrangement, session, form, given, link } = noting;
  const key = recordKeyOf(session.key);
  const bad = checkAnswers(form, given);
  const known = await firstAnswers(ports, actor, { arrangement, session, form });
  const good = Object.fromEntries(Object.entries(given).filter(([id]) => !bad.some((one) => one.field === id)));
  const noRoom = checkRoom(form, known, good);
  const kept = Object.fromEntries(Object.entries(good).filter(([id]) => !noRoom.some((one) => one.field === id)));
  const answers: Answers = { ...known, ...kept };
  const split = splitChildAnswers(form, answers);
  const names = await namesIn(ports, arrangement, form, answers);
  const place = await placeOf(ports, arrangement, session);
  const standing = await ports.records.caseDiscussionsOf(actor, key);
  const writing = { arrangement, session, form, record: key, names, standing };
  if (!(await writeCases(ports, writing, split.cases))) return null;
  await ports.records.createRecord(place, {
    ...emptyRecord(actor, { key, kind: 'record', arrangement, session, form }, withMessageLink(split.record, link)),
    status: 'shared',
    text: recordText(form, split.record, names, []),
  });
  return [...bad, ...noRoom];
}

/** Notes the filing of each case where a day was given; a day that cannot be is named, never in the way of the record. */
async function fileAll(
  ports: Ports,
  actor: Actor,
  record: string,
  filedOn: string | null,
): Promise<readonly { readonly field: string; readonly message: string }[]> {
  if (filedOn === null) return [];
  const cases = await ports.records.caseDiscussionsOf(actor, record);
  for (const { value } of cases) {
    const filed = await fileDecision(ports, actor, value.key, { filedOn });
    if (!filed.ok) return [{ field: 'filedOn', message: filed.error.message }];
  }
  return [];
}
