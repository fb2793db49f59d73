import { beforeAll, describe, expect, it } from 'vitest';
import { runReminders } from '../../bot/use-cases/run-reminders.ts';
import { londonDateOf, type PlainDate, Temporal } from '../../shared/domain/dates.ts';
import { DEFAULT_NUMBERS } from '../../shared/domain/due-dates/clock-numbers.ts';
import { type CalendarDays, calendarDays } from '../../shared/domain/schools/calendar-days.ts';
import { POLICY_IDS } from '../../shared/domain/schools/school.ts';
import { aPerson } from '../builders/a-person.ts';
import { aSchool, aSchoolCalendar } from '../builders/a-school.ts';
import { aSession } from '../builders/a-session.ts';
import { anArrangement } from '../builders/an-arrangement.ts';
import { MemoryWorld } from '../builders/memory-world.ts';

const PAIRS_PER_SCHOOL = 12;
const FIRST = Temporal.PlainDate.from('2026-09-02');
const LAST = Temporal.PlainDate.from('2027-07-30');
const on = (day: string) => Temporal.PlainDate.from(day);

/** The same numbers every time: what happens in the invented year is settled once and for all. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function school(policy: (typeof POLICY_IDS)[number], world: MemoryWorld): void {
  const key = `school-${policy}`;
  world.register.schoolShelf.set(
    aSchool({ key, policy, safeguardingLead: `lead-${policy}`, head: `head-${policy}`, bookingWindows: [] }),
  );
  world.register.calendarShelf.set({ school: key, calendar: aSchoolCalendar() });
  world.settings.set(`school|${key}`, { reminders: { goLiveOn: '2026-09-01' } });
  world.add(
    aPerson({ id: `lead-${policy}`, standing: ['school lead'], schools: [key] }),
    aPerson({ id: `head-${policy}`, standing: ['head'], schools: [key] }),
    aPerson({ id: `lou-${policy}`, schools: [key] }),
  );
  for (let number = 0; number < PAIRS_PER_SCHOOL; number += 1) {
    const supervisor = `sup-${policy}-${Math.floor(number / 3)}`;
    const supervisee = `see-${policy}-${number}`;
    world.add(aPerson({ id: supervisor, schools: [key] }), aPerson({ id: supervisee, schools: [key] }));
    world.arrange(
      anArrangement({
        key: `${key}-${number}`,
        school: key,
        policy,
        supervisors: number % 5 === 0 ? [supervisor, `lou-${policy}`] : [supervisor],
        supervisees: [supervisee],
        lineManager: `lou-${policy}`,
        startedOn: FIRST,
        endedOn: number === 11 ? on('2027-03-01') : null,
        interval: policy === 'river-tees' ? { weeks: 6 } : null,
        contractSignedOn: number % 2 === 0 ? on('2026-09-10') : null,
      }),
    );
  }
}

/** Some pairs meet, some miss, some are away, some leave; the rest neglect it. */
function live(world: MemoryWorld, day: PlainDate, throwDice: () => number): void {
  for (const { value: arrangement } of world.register.arrangementShelf.all()) {
    const chance = throwDice();
    const [supervisee = '', supervisor = ''] = [arrangement.supervisees[0], arrangement.supervisors[0]];
    const session = (status: 'held' | 'missed' | 'booked', at: string) =>
      aSession(`${at}T14:00:00Z`, {
        key: `${arrangement.key}-${at}`,
        arrangement: arrangement.key,
        organiser: supervisor,
        proposedBy: supervisor,
        acceptedBy: [supervisor, supervisee],
        status,
        missedBy: status === 'missed' ? 'supervisee' : null,
        recordState: status === 'held' && chance < 0.01 ? 'none' : 'shared',
      });
    if (chance < 0.014) world.plan(session('held', day.toString()));
    else if (chance < 0.018) world.plan(session('missed', day.toString()));
    else if (chance < 0.022) {
      const toOn = day.add({ days: Math.round(chance * 2000) });
      const person = chance < 0.02 ? supervisee : supervisor;
      world.register.absenceShelf.set({ key: `${person}-${day}`, person, fromOn: day, toOn });
    } else if (chance > 0.9995) {
      const person = world.register.personShelf.get(supervisee)?.value;
      if (person !== undefined && person.leftOn === null) world.add({ ...person, leftOn: day });
    }
  }
}

interface Sent {
  readonly day: PlainDate;
  readonly to: string;
  readonly activityId: string;
}

describe('a school year of five policies and sixty pairs, day by day', () => {
  const world = new MemoryWorld();
  const sent: Sent[] = [];
  let calendar: CalendarDays;

  beforeAll(async () => {
    for (const policy of POLICY_IDS) school(policy, world);
    world.add(aPerson({ id: 'tess', standing: ['trust lead'], schools: ['school-jmat'] }));
    calendar = calendarDays(aSchoolCalendar(), DEFAULT_NUMBERS.missingTermDays);
    const throwDice = dice(20_260_902);
    for (let day = FIRST; Temporal.PlainDate.compare(day, LAST) <= 0; day = day.add({ days: 1 })) {
      live(world, day, throwDice);
      world.now = day.toZonedDateTime({ timeZone: 'Europe/London', plainTime: '08:30' }).toInstant();
      const before = world.messenger.sent.length;
      await runReminders(world);
      for (const { to, activityId } of world.messenger.sent.slice(before)) sent.push({ day, to, activityId });
    }
  }, 600_000);

  const rows = () => world.reminders.shelf.all().map(({ value }) => value);

  it('reminds: many people, of many things', () => {
    expect(sent.length).toBeGreaterThan(300);
    expect(new Set(rows().map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(7);
  });

  it('claims each key once, and leaves none unfinished', () => {
    const keys = rows().map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(rows().filter(({ outcome }) => outcome === 'claimed' || outcome === 'failed')).toEqual([]);
  });

  it('sends nothing on a day that is no school day', () => {
    expect(sent.filter(({ day }) => !calendar.isSchoolDay(day))).toEqual([]);
  });

  it('sends nobody more than one card a day', () => {
    const seen = new Set(sent.map(({ day, to }) => `${day} ${to}`));
    expect(seen.size).toBe(sent.length);
  });

  it('sends no card without something new on it', () => {
    const claimedOn = new Map<string, Set<string>>();
    for (const { activityId, claimedAt } of rows()) {
      const days = claimedOn.get(activityId ?? '') ?? new Set();
      claimedOn.set(activityId ?? '', days.add(londonDateOf(claimedAt).toString()));
    }
    const empty = sent.filter(({ activityId, day }) => claimedOn.get(activityId)?.has(day.toString()) !== true);
    expect(empty).toEqual([]);
  });

  it('sends nothing to people who are away or have left', () => {
    const absences = world.register.absenceShelf.all().map(({ value }) => value);
    for (const { day, to } of sent) {
      const isAway = absences.some(
        ({ person, fromOn, toOn }) =>
          person === to &&
          Temporal.PlainDate.compare(fromOn, day) <= 0 &&
          (toOn === null || Temporal.PlainDate.compare(day, toOn) <= 0),
      );
      const leftOn = world.register.personShelf.get(to)?.value.leftOn ?? null;
      expect({ day: day.toString(), to, isAway }).toMatchObject({ isAway: false });
      expect(leftOn === null || Temporal.PlainDate.compare(day, leftOn) <= 0).toBe(true);
    }
  });

  it('sends nothing about a matter that is done: after a session no date before it is reminded of', () => {
    const held = world.register.sessionShelf.all().filter(({ value }) => value.status === 'held');
    for (const { value: session } of held) {
      const heldOn = londonDateOf(session.startsAt);
      const late = rows().filter(
        (row) =>
          row.kind === 'supervision' &&
          row.arrangement === session.arrangement &&
          Temporal.PlainDate.compare(londonDateOf(row.claimedAt), heldOn) > 0 &&
          Temporal.PlainDate.compare(row.dueOn, heldOn) < 0,
      );
      expect(late).toEqual([]);
    }
  });

  it('sends nothing about an arrangement after its last day', () => {
    const ended = rows().filter((row) => row.arrangement?.endsWith('-11') === true);
    expect(ended.length).toBeGreaterThan(0);
    for (const row of ended) {
      expect(Temporal.PlainDate.compare(londonDateOf(row.claimedAt), on('2027-03-01'))).toBeLessThanOrEqual(0);
    }
  });
});
