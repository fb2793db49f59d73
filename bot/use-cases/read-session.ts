import type { RecordView } from '../../shared/contract/records.ts';
import type { SessionPage } from '../../shared/contract/sessions.ts';
import { type ArrangementAct, mayWithArrangement } from '../../shared/domain/access/arrangement-access.ts';
import { mayWithSession } from '../../shared/domain/access/session-access.ts';
import { isGroup } from '../../shared/domain/access/session-readers.ts';
import type { Action } from '../../shared/domain/actions/action.ts';
import type { Arrangement } from '../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf, type PlainDate } from '../../shared/domain/dates.ts';
import { recordKeyOf } from '../../shared/domain/records/record-keys.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import { isFromBefore } from '../../shared/domain/sessions/from-before.ts';
import { isPlanned } from '../../shared/domain/sessions/same-need.ts';
import type { Session, SessionKey } from '../../shared/domain/sessions/session.ts';
import { sessionFlags } from '../../shared/domain/sessions/session-flags.ts';
import { revisitFlags } from '../../shared/domain/sessions/to-revisit.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { StoreError } from '../ports/store-error.ts';
import type { Versioned } from '../ports/versioned.ts';
import { handOffOf } from './hand-to-safeguarding.ts';
import { followOutlook } from './outlook/follow-outlook.ts';
import { contentFlags } from './records/content-flags.ts';
import { recordFormOf } from './records/forms-of.ts';
import { noteOpening } from './records/note-opening.ts';
import { recordInPlace } from './records/record-in-place.ts';
import { allowedSession } from './steps/allowed-session.ts';
import { kindNotices } from './steps/kind-notices.ts';
import { knownAround } from './steps/known-around.ts';
import { policyOf, wordsOf } from './steps/policy-of.ts';
import { sessionRules } from './steps/session-rules.ts';
import { shortNoticeFlags } from './steps/short-notice-flags.ts';
import { actionView, byUrgency } from './views/action-view.ts';
import { arrangementSummary } from './views/arrangement-summary.ts';
import { outlookPart } from './views/outlook-part.ts';
import { recordView, unbegunView } from './views/record-view.ts';
import { sessionSummary } from './views/session-summary.ts';

/**
 * Everything the session page shows, in one call. Content (record, actions) only for who may read it; others see that it happened. A proposed
 * time that was answered in Outlook is brought up to date first. Opening a shared record is written down.
 */
export async function readSession(ports: Ports, actor: Actor, key: SessionKey): Promise<Result<SessionPage>> {
  const found = await allowedSession(ports, actor, 'see that it happens', key);
  if (!found.ok) return found;
  const arrangement = found.value.arrangement.value;
  const stored = await asAnswered(ports, found.value.session, actor);
  const session = stored.value;
  const today = londonDateOf(actor.now);
  const may = (act: ArrangementAct) => mayWithSession(actor.person, act, arrangement, session, today).allowed;
  const isReader = may('read content');
  const [all, calendar, record, actions] = await Promise.all([
    ports.register.sessionsOf(arrangement.key),
    ports.register.calendarOf(arrangement.school),
    isReader ? recordOf(ports, actor, arrangement, stored, may('begin a record')) : null,
    isReader ? ports.records.actionsOf(actor, arrangement.key) : [],
  ]);
  const sessions = all.map((one) => one.value);
  const known = await knownAround(
    ports,
    [arrangement],
    actions.map((one) => one.value.owner),
  );
  const pack = policyOf(arrangement);
  const school = known.schools.get(arrangement.school) ?? null;
  const others = sessions.filter((one) => one.key !== key);
  const next = sessions.find((one) => one.key === arrangement.standing.nextSession) ?? null;
  const shown = actionsShown(actions, session);
  const rules = sessionRules(pack, school, calendar.value);
  return ok({
    session: sessionSummary(session),
    arrangement: arrangementSummary(arrangement, actor.person.id, today, known, next),
    contacts: [...(school?.contacts ?? [])],
    flags: isFromBefore(session)
      ? []
      : [
          ...sessionFlags(session, arrangement, others, rules),
          ...(isReader ? await shortNoticeFlags(ports, actor, arrangement, session) : []),
          ...revisitFlags(session, others, pack?.kinds?.adHocIsRevisited ?? null),
          ...(isReader ? contentFlags({ arrangement, session, record, actions, known, today, pack }) : []),
        ],
    record,
    actions: shown.map((one) => actionView(one, known, sessions)),
    words: wordsOf(pack, school?.caseSystem ?? ''),
    may: {
      accept: session.status === 'proposed' || session.status === 'unconfirmed' ? may('accept') : false,
      move: isPlanned(session) && may('move or cancel'),
      cancel: isPlanned(session) && may('move or cancel'),
      markHeld: mayBeHeld(session, actor) && may('mark held or missed'),
      addActions: may('write actions'),
    },
    ...(await kindParts(ports, arrangement, today, may('write actions'))),
    ...(await outlookPart(ports, session)),
    earlier: mayWithArrangement(actor.person, 'see that it happens', arrangement, today).allowed
      ? earlierOf(sessions, session)
      : [],
  });
}

/** A proposed time as it was answered in Outlook a moment ago; as it stands here where Outlook cannot be asked now. */
async function asAnswered(ports: Ports, stored: Versioned<Session>, { now }: Actor): Promise<Versioned<Session>> {
  if (stored.value.status !== 'proposed' || stored.value.eventId === null) return stored;
  const [followed] = await Promise.allSettled([followOutlook(ports, stored, now)]);
  if (followed.status === 'fulfilled') return followed.value;
  if (!(followed.reason instanceof StoreError)) throw followed.reason;
  ports.trouble.note('follow Outlook', followed.reason);
  return stored;
}

/** What goes with the kind of supervision: notices, the way to the safeguarding team, whether it is asked who came. */
async function kindParts(ports: Ports, arrangement: Arrangement, today: PlainDate, mayHandOff: boolean) {
  const handOff = mayHandOff ? handOffOf(arrangement) : null;
  return {
    notices: [...(await kindNotices(ports, arrangement, today))],
    ...(handOff === null ? {} : { handOff: { action: handOff.action, rule: handOff.source } }),
    isGroup: isGroup(arrangement),
  };
}

async function recordOf(
  ports: Ports,
  actor: Actor,
  arrangement: Arrangement,
  { value: session, version: sessionVersion }: Versioned<Session>,
  mayBegin: boolean,
): Promise<RecordView | null> {
  const key = recordKeyOf(session.key);
  const found = await recordInPlace(ports, actor, 'read content', key, { arrangement, session, sessionVersion });
  if (found.ok) {
    await noteOpening(ports, actor, found.value);
    return recordView(ports, actor, found.value);
  }
  const form = recordFormOf(arrangement, session);
  const isBegunByOther = session.recordState === 'draft';
  const mayBeBegun = mayBegin && !isBegunByOther && session.status !== 'cancelled';
  return form === null ? null : unbegunView(key, form, policyOf(arrangement), mayBeBegun);
}

/** Open actions from earlier sessions first, then everything agreed at this one. */
function actionsShown(actions: readonly Versioned<Action>[], session: Session): readonly Versioned<Action>[] {
  const carried = actions.filter(({ value }) => value.originSession !== session.key && value.status === 'open');
  const own = actions.filter(({ value }) => value.originSession === session.key);
  return [...carried.sort(byUrgency), ...own.sort(byUrgency)];
}

function mayBeHeld(session: Session, actor: Actor): boolean {
  const hasBegun = session.startsAt.epochMilliseconds <= actor.now.epochMilliseconds;
  return hasBegun && session.status !== 'cancelled';
}

function earlierOf(sessions: readonly Session[], session: Session): SessionPage['earlier'] {
  return sessions
    .filter((one) => one.status === 'held' && one.startsAt.epochMilliseconds < session.startsAt.epochMilliseconds)
    .sort((a, b) => b.startsAt.epochMilliseconds - a.startsAt.epochMilliseconds)
    .map((one) => ({ key: one.key, heldOn: londonDateOf(one.startsAt).toString(), recordState: one.recordState }));
}
