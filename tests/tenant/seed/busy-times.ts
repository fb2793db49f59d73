import { atLondon, type Instant, londonDateOf, type PlainDate } from '../../../shared/domain/dates.ts';
import type { CalendarDays } from '../../../shared/domain/schools/calendar-days.ts';
import type { Tenant } from '../core/tenant.ts';
import { addBusy } from '../graph/calendars/add-busy.ts';
import { addressOf, SEED_PEOPLE, type SeedPerson, WITHOUT_MAILBOX } from './people.ts';

/** A stretch that is to be left free, because a session lies there. */
export interface Taken {
  readonly email: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

interface Block {
  readonly from: string;
  readonly until: string;
  readonly subject: string;
  readonly isPrivate?: boolean;
}

const WEEKS = 8;
const LESSONS: readonly Block[] = [
  { from: '08:50', until: '13:00', subject: 'Teaching, lunch duty' },
  { from: '13:00', until: '15:15', subject: 'Teaching' },
];
const MEETINGS: readonly Block[] = [
  { from: '09:00', until: '10:30', subject: 'Team meeting' },
  { from: '11:00', until: '12:00', subject: 'Attendance and welfare' },
  { from: '13:00', until: '14:00', subject: 'Learning walk' },
  { from: '14:15', until: '15:00', subject: 'Parents: appointments' },
];
const LUNCH: Block = { from: '12:15', until: '13:00', subject: 'Lunch' };
const STAFF_MEETING: Block = { from: '15:30', until: '16:30', subject: 'Staff meeting' };
const APPOINTMENT: Block = { from: '16:00', until: '17:00', subject: 'Appointment', isPrivate: true };

const teaches = (person: SeedPerson): boolean => /Teacher|Year Head|Head of Year/.test(person.jobTitle);

/** What fills a person's day: teachers' lessons but for one free half day a week; of others, every third meeting. */
function blocksOf(person: SeedPerson, on: PlainDate): readonly Block[] {
  const week = Math.floor(on.dayOfYear / 7);
  const isFreeHalfDay = on.dayOfWeek === (person.n % 5) + 1;
  const work = teaches(person)
    ? LESSONS.filter((_, at) => !(isFreeHalfDay && at === 1))
    : MEETINGS.filter((_, at) => (person.n + on.dayOfWeek + at + week) % 3 === 0);
  const staffMeeting = on.dayOfWeek === 3 ? [STAFF_MEETING] : [];
  const appointment = (person.n + on.dayOfYear) % 17 === 0 ? [APPOINTMENT] : [];
  const lunch = teaches(person) ? [] : [LUNCH];
  return [...work, ...lunch, ...staffMeeting, ...appointment];
}

function isTaken(taken: readonly Taken[], startsAt: Instant, endsAt: Instant): boolean {
  return taken.some(
    (one) =>
      one.startsAt.epochMilliseconds < endsAt.epochMilliseconds &&
      startsAt.epochMilliseconds < one.endsAt.epochMilliseconds,
  );
}

/** School days from the Monday of this week until eight weeks ahead; in a holiday, of the first weeks of the term to come. */
function daysToFill(today: PlainDate, days: CalendarDays): readonly PlainDate[] {
  const first = today.subtract({ days: today.dayOfWeek - 1 });
  return Array.from({ length: WEEKS * 7 + 7 }, (_, at) => first.add({ days: at })).filter((on) => days.isSchoolDay(on));
}

/** Lessons and meetings in Outlook for the coming weeks, over nobody's session, so that free times are worth looking for. */
export function seedBusyTimes(tenant: Tenant, today: PlainDate, days: CalendarDays, taken: readonly Taken[]): void {
  const dates = daysToFill(today, days);
  tenant.db.transaction(() => {
    for (const person of SEED_PEOPLE) {
      if (WITHOUT_MAILBOX.includes(person.n)) continue;
      const email = addressOf(person);
      const own = taken.filter((one) => one.email === email);
      for (const on of dates) fillDay(tenant, person, on, own);
    }
  })();
}

function fillDay(tenant: Tenant, person: SeedPerson, on: PlainDate, own: readonly Taken[]): void {
  const today = own.filter((one) => londonDateOf(one.startsAt).equals(on));
  for (const block of blocksOf(person, on)) {
    const startsAt = atLondon(on, block.from);
    const endsAt = atLondon(on, block.until);
    if (isTaken(today, startsAt, endsAt)) continue;
    addBusy(tenant, addressOf(person), {
      startsAt,
      endsAt,
      subject: block.subject,
      isPrivate: block.isPrivate === true,
    });
  }
}
