import { confirmHeldItem } from '../../../../shared/cards/digest/confirm-held-item.ts';
import type { Item } from '../../../../shared/cards/digest/item.ts';
import { supervisionItem } from '../../../../shared/cards/digest/supervision-item.ts';
import { mayWithArrangement } from '../../../../shared/domain/access/arrangement-access.ts';
import { isOnProposersSide } from '../../../../shared/domain/access/session-access.ts';
import type { Arrangement } from '../../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf, writtenDate } from '../../../../shared/domain/dates.ts';
import { sessionDue } from '../../../../shared/domain/oversight/standing.ts';
import { standingHindrances } from '../../hindrances.ts';
import { metFrom } from '../../steps/met-from.ts';
import { supervisionCardView } from '../../views/supervision-card-view.ts';
import { arrangementOf, type ItemAsk, type ItemMaker, namesOf, ruleOf, whoseFor } from './item-maker.ts';
import { nextStep } from './next-step.ts';

/** Calendars are asked for the items that have buttons only. */
const WITH_TIMES = 6;

/** Due supervision, with three times when something is to be booked. */
export const supervision: ItemMaker = async (ask) => {
  const { reading, reader, reminder, today, place } = ask;
  const arrangement = await arrangementOf(ask);
  if (arrangement === null) return null;
  const school = await reading.school(arrangement.school);
  if (school === null) return null;
  const waiting = await waitingMeeting(ask, arrangement);
  if (waiting !== null) return waiting;
  const { nextSession } = arrangement.standing;
  const { dueState, nextDueOn } = sessionDue(arrangement.standing);
  const next = nextSession === null ? null : await reading.session(nextSession);
  const mayBook = mayWithArrangement(reader, 'book', arrangement, today).allowed;
  const isToBook = next === null && (dueState === 'overdue' || dueState === 'due soon');
  const asksTimes = isToBook && mayBook && place.number < WITH_TIMES;
  const view = supervisionCardView({
    arrangement: { ...arrangement, standing: { ...arrangement.standing, dueState, nextDueOn } },
    supervisee: reminder.supervisee ?? arrangement.supervisees[0] ?? '',
    reader: reader.id,
    people: await reading.people([...arrangement.supervisors, ...arrangement.supervisees]),
    school,
    next,
    snooze: await reading.snoozeOf(arrangement.key, reader.id),
    limits: (await reading.settingsOf(arrangement.school)).reminders,
    times: asksTimes ? await reading.freeTimes(arrangement, reader) : null,
    link: reading.ports.links.to(next === null ? `arrangements/${arrangement.key}` : `sessions/${next.key}`),
    now: reading.now,
  });
  const item = supervisionItem(
    {
      ...view,
      whose: await whoseFor(ask, arrangement),
      today,
      mayBook,
      metFrom: mayBook ? metFrom(arrangement, today) : null,
      next: isToBook ? await nextStep(ask, arrangement) : null,
      isOnNoSchoolDay: next !== null && (await reading.noSchoolOn(next, arrangement.school)) !== null,
    },
    place,
  );
  return item.tone === 'done' ? item : { ...item, words: [...item.words, ...(await saidOf(ask, arrangement))] };
};

/** A meeting somebody says was held answers the reminder: the other side confirms it here, the one who said so waits. */
async function waitingMeeting(ask: ItemAsk, arrangement: Arrangement): Promise<Item | null> {
  const { reading, reader, place, reminder } = ask;
  const { nextSession } = arrangement.standing;
  if (nextSession !== null || sessionDue(arrangement.standing).dueState === 'ok') return null;
  const sessions = await reading.sessionsOf(arrangement.key);
  const said = sessions.find(({ status, formality }) => status === 'unconfirmed' && formality === 'formal');
  if (said === undefined || !mayWithArrangement(reader, 'accept', arrangement, ask.today).allowed) return null;
  const saidByReader = isOnProposersSide(arrangement, said, reader);
  const others = arrangement.supervisees.includes(said.proposedBy) ? arrangement.supervisors : arrangement.supervisees;
  const view = {
    session: said.key,
    with: saidByReader ? (await namesOf(reading, others)).join(' or ') : await reading.nameOf(said.proposedBy),
    metOn: londonDateOf(said.startsAt),
    state: saidByReader ? ('waiting for them' as const) : ('waiting' as const),
    rule: ruleOf({ ...ask, reminder: { ...reminder, kind: 'confirm-held' } }, arrangement.policy),
    link: reading.ports.links.to(`sessions/${said.key}`),
  };
  return confirmHeldItem(view, place);
}

/** Who has said that it is not possible or put it off, and why; what somebody else puts off is counted. */
async function saidOf({ reading, reader }: ItemAsk, arrangement: Arrangement): Promise<string[]> {
  const said = standingHindrances(arrangement, await reading.hindrancesOf(arrangement.key));
  const later = await reading.snoozesOfOthers(arrangement.key, reader.id);
  const hindered = await Promise.all(
    said.map(async ({ person, saidOn, reason }) => {
      const who = person === reader.id ? 'You' : await reading.nameOf(person);
      return `${who} said on ${writtenDate(saidOn)} that it is not possible just now: ${reason}.`;
    }),
  );
  const put = await Promise.all(
    later.map(async ({ person, untilOn, reason, count }) => {
      const often = count === 1 ? '' : ` (${count} times so far)`;
      return `${await reading.nameOf(person)} has put their reminder off until ${writtenDate(untilOn)}: ${reason}${often}.`;
    }),
  );
  return [...hindered, ...put];
}
