import { AdaptiveCard as ParsedCard, SerializationContext } from 'adaptivecards';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../bot/conversation/turn.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import { aSession } from '../builders/a-session.ts';
import { anArrangement } from '../builders/an-arrangement.ts';
import { aWorld, type MemoryWorld } from '../builders/memory-world.ts';
import { cardText, titlesOf } from './card-text.ts';
import { chatWith } from './chat-with.ts';

const KEY = 'lantern-bay-ella';
const SAM = 'sam@harbourtrust.example';

interface Choice {
  readonly type: string;
  readonly id: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string }[];
}

/** The choices of a card with what they are set to. */
function choicesOn(reply: Reply): readonly Choice[] {
  return (reply.card.body as readonly unknown[] as readonly Choice[]).filter(({ type }) => type === 'Input.ChoiceSet');
}

const asSet = (reply: Reply): Record<string, string> =>
  Object.fromEntries(choicesOn(reply).map(({ id, value }) => [id, value]));

function chat(world: MemoryWorld) {
  const { say, press } = chatWith(world);
  return {
    say,
    press: (person: string, data: Record<string, string>, verb = 'book-year') =>
      press(person, verb, { arrangement: KEY, ...data }),
  };
}

describe('book my year is refused', () => {
  it.each([
    ['a stranger', 'stranger'],
    ['the line manager', 'lou'],
    ['the trust’s lead', 'tess'],
  ])('to %s', async (_who, person) => {
    const world = aWorld();
    const times = asSet(await chat(world).say('ella', 'book my year'));
    const { press } = chat(world);
    expect(cardText((await press(person, {}, 'show-year')).card)).toContain('That did not happen');
    expect(cardText((await press(person, times)).card)).toContain('That did not happen');
    expect(world.calendar.live()).toHaveLength(0);
  });

  it('for times that a client made up: none is booked', async () => {
    const world = aWorld();
    await chat(world).press('ella', {
      'on2026-12-01': 'soon',
      onx: '2026-12-01T14:00:00Z',
      other: '2026-12-02T14:00:00Z',
    });
    expect(world.calendar.live()).toHaveLength(0);
  });
});

describe('book my year', () => {
  it('offers one time for each half term on one card, at least a fortnight apart, and says how far term dates reach', async () => {
    const offered = await chat(aWorld()).say('ella', 'book my year');
    expect(cardText(offered.card)).toContain('The year ahead: your supervision with Sam');
    expect(cardText(offered.card)).toContain('Term dates are known until 21 Jul 2027.');
    const times = Object.values(asSet(offered)).map((at) => Temporal.Instant.from(at));
    expect(times).toHaveLength(5);
    const gaps = times.slice(1).map((at, before) => times[before]?.until(at).total('hours') ?? 0);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(13 * 24);
    expect(choicesOn(offered).every(({ choices, value }) => choices.some((one) => one.value === value))).toBe(true);
  });

  it('begins with the same weekday and time in every half term, not in its first week', async () => {
    const times = Object.values(asSet(await chat(aWorld()).say('ella', 'book my year'))).map((at) =>
      Temporal.Instant.from(at).toZonedDateTimeISO('Europe/London'),
    );
    expect(new Set(times.map((at) => `${at.dayOfWeek} ${at.toPlainTime()}`)).size).toBe(1);
    expect(times[1]?.toPlainDate().since('2027-01-04').total('days')).toBeGreaterThanOrEqual(7);
  });

  it('is understood by Adaptive Cards and small enough for Teams', async () => {
    const { card } = await chat(aWorld()).say('ella', 'book my year');
    const context = new SerializationContext();
    new ParsedCard().parse(card, context);
    expect(context.eventCount).toBe(0);
    expect(JSON.stringify(card).length).toBeLessThan(20_000);
  });

  it('books them all at one tap, each a session of its own', async () => {
    const world = aWorld();
    const { say, press } = chat(world);
    const after = await press('ella', asSet(await say('ella', 'book my year')));
    expect(world.calendar.live()).toHaveLength(5);
    expect(cardText(after.card).match(/proposed for/g)).toHaveLength(5);
    expect(titlesOf(after.card)).toEqual(['Open Supervision']);
  });

  it('pressed five times, or twice at once, books nothing twice', async () => {
    const world = aWorld();
    const { say, press } = chat(world);
    const times = asSet(await say('ella', 'book my year'));
    await Promise.all([press('ella', times), press('ella', times)]);
    for (let again = 0; again < 3; again += 1) await press('ella', times);
    expect(world.calendar.live()).toHaveLength(5);
    expect(await world.register.sessionsOf(KEY)).toHaveLength(5);
  });

  it('books the time that was chosen instead, and leaves out what is not now', async () => {
    const world = aWorld();
    const { say, press } = chat(world);
    const offered = await say('ella', 'book my year');
    const [first, second, ...rest] = choicesOn(offered);
    const chosen = first?.choices[1]?.value ?? '';
    const left = Object.fromEntries(rest.map(({ id }) => [id, 'not now']));
    await press('ella', { [first?.id ?? '']: chosen, [second?.id ?? '']: second?.value ?? '', ...left });
    const starts = (await world.register.sessionsOf(KEY)).map(({ value }) => value.startsAt.toString());
    expect(starts).toEqual([chosen, second?.value]);
  });

  it('says which was taken meanwhile and offers others there; the rest is booked', async () => {
    const world = aWorld();
    const { say, press } = chat(world);
    const offered = await say('ella', 'book my year');
    const [, second] = choicesOn(offered);
    const taken = Temporal.Instant.from(second?.value ?? '');
    world.calendar.makeBusy(SAM, taken, taken.add({ hours: 1 }));
    const after = await press('ella', asSet(offered));
    expect(world.calendar.live()).toHaveLength(4);
    expect(cardText(after.card)).toContain('Spring 2027, first half: Sam is not free then.');
    expect(choicesOn(after).map(({ id }) => id)).toEqual([second?.id]);
    await press('ella', asSet(after));
    expect(world.calendar.live()).toHaveLength(5);
  });

  it('broken off half way, the same press goes on where it stopped', async () => {
    const world = aWorld();
    const { say, press } = chat(world);
    const times = asSet(await say('ella', 'book my year'));
    const [first = ['', '']] = Object.entries(times);
    await press('ella', Object.fromEntries([first]));
    await press('ella', times);
    expect(world.calendar.live()).toHaveLength(5);
  });

  it('leaves what is planned or held, and says which half term has nothing free', async () => {
    const world = aWorld();
    world.plan(aSession('2026-11-20T14:00:00Z', { status: 'held' }));
    world.plan(aSession('2027-01-14T14:00:00Z', { key: 'lantern-bay-ella-s2' }));
    const [from, until] = ['2027-02-19T00:00:00Z', '2027-03-27T00:00:00Z'].map((at) => Temporal.Instant.from(at));
    if (from !== undefined && until !== undefined) world.calendar.makeBusy(SAM, from, until);
    const said = cardText((await chat(world).say('ella', 'book my year')).card);
    expect(said).toContain('Autumn 2026, second half: has been held.');
    expect(said).toContain('Spring 2027, first half: booked for Thu 14 Jan 2027, 14:00.');
    expect(said).toContain('Spring 2027, second half: no time when everybody is free.');
  });

  it('says whose calendar could not be read', async () => {
    const world = aWorld();
    world.calendar.makeUnreadable(SAM);
    const offered = await chat(world).say('ella', 'book my year');
    expect(cardText(offered.card)).toContain('the calendar of Sam could not be read');
    expect(choicesOn(offered)).toEqual([]);
  });

  it('says that no term dates are known', async () => {
    const world = aWorld();
    world.register.calendarShelf.set({ school: 'lantern-bay', calendar: { terms: [], closures: [] } });
    const said = cardText((await chat(world).say('ella', 'book my year')).card);
    expect(said).toContain('No term dates are known yet.');
  });

  it('is one’s own year for who is supervised and supervises, and somebody’s who is named', async () => {
    const world = aWorld();
    world.arrange(anArrangement({ key: 'lantern-bay-cora', supervisors: ['ella'], supervisees: ['cora'] }));
    const { say } = chat(world);
    expect(cardText((await say('ella', 'book my year')).card)).toContain('your supervision with Sam');
    expect(cardText((await say('ella', 'book the whole year with Cora')).card)).toContain('Cora’s supervision');
    expect(cardText((await say('ella', 'book the year')).card)).toContain('Whose supervision');
  });
});
