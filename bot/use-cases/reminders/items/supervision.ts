import { supervisionItem } from '../../../../shared/cards/digest/supervision-item.ts';
import { mayWithArrangement } from '../../../../shared/domain/access/arrangement-access.ts';
import type { Arrangement } from '../../../../shared/domain/arrangements/arrangement.ts';
import { type PlainDate, writtenDate } from '../../../../shared/domain/dates.ts';
import { later } from '../../../../shared/domain/day-number.ts';
import { standingHindrances } from '../../hindrances.ts';
import { supervisionCardView } from '../../views/supervision-card-view.ts';
import { arrangementOf, type ItemAsk, type ItemMaker, whoseFor } from './item-maker.ts';

/** Calendars are asked for the items that have buttons only. */
const WITH_TIMES = 6;
/** How long ago a meeting can have been that is recorded from a card. */
const LONGEST_AGO_DAYS = 90;

/** Due supervision, with three times when something is to be booked. */
export const supervision: ItemMaker = async (ask) => {
  const { reading, reader, reminder, today, place } = ask;
  const arrangement = await arrangementOf(ask);
  if (arrangement === null) return null;
  const school = await reading.school(arrangement.school);
  if (school === null) return null;
  const { nextSession, dueState } = arrangement.standing;
  const next = nextSession === null ? null : await reading.session(nextSession);
  const mayBook = mayWithArrangement(reader, 'book', arrangement, today).allowed;
  const isToBook = next === null && (dueState === 'overdue' || dueState === 'due soon');
  const asksTimes = isToBook && mayBook && place.number < WITH_TIMES;
  const view = supervisionCardView({
    arrangement,
    supervisee: reminder.supervisee ?? arrangement.supervisees[0] ?? '',
    reader: reader.id,
    people: await reading.people([...arrangement.supervisors, ...arrangement.supervisees]),
    school,
    next,
    snooze: await reading.snoozeOf(arrangement.key, reader.id),
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
      next: null,
    },
    place,
  );
  return item.tone === 'done' ? item : { ...item, words: [...item.words, ...(await saidOf(ask, arrangement))] };
};

function metFrom({ startedOn, standing }: Arrangement, today: PlainDate): PlainDate {
  const sinceLast = standing.lastHeldOn?.add({ days: 1 }) ?? startedOn;
  const first = later(later(startedOn, sinceLast), today.subtract({ days: LONGEST_AGO_DAYS }));
  return later(first, today).equals(first) ? today : first;
}

/** Who has said that it is not possible, and why. */
async function saidOf({ reading, reader }: ItemAsk, arrangement: Arrangement): Promise<string[]> {
  const said = standingHindrances(arrangement, await reading.hindrancesOf(arrangement.key));
  return Promise.all(
    said.map(async ({ person, saidOn, reason }) => {
      const who = person === reader.id ? 'You' : await reading.nameOf(person);
      return `${who} said on ${writtenDate(saidOn)} that it is not possible just now: ${reason}.`;
    }),
  );
}
