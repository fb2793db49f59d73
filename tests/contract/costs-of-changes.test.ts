import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../bot/ports/actor.ts';
import { acceptSession } from '../../bot/use-cases/accept-session.ts';
import { afterChange } from '../../bot/use-cases/after-change.ts';
import { beginRecord } from '../../bot/use-cases/begin-record.ts';
import { bookSession } from '../../bot/use-cases/book-session.ts';
import { markHeld } from '../../bot/use-cases/mark-held.ts';
import { readHome } from '../../bot/use-cases/read-home.ts';
import { readRecord } from '../../bot/use-cases/read-record.ts';
import { readSession } from '../../bot/use-cases/read-session.ts';
import { saveRecord } from '../../bot/use-cases/save-record.ts';
import { shareRecord } from '../../bot/use-cases/share-record.ts';
import { signRecord } from '../../bot/use-cases/sign-record.ts';
import type { RecordView } from '../../shared/contract/records.ts';
import { arrangementNumber, type Metered, meteredTrust } from '../bench/metered.ts';
import { granted } from '../builders/outcome.ts';
import { at } from './worlds.ts';

const OTHERS = 2;
/** The most that may follow after the change itself: the register, the trail, the cards. */
const AFTERWARDS = 22;
/** A page of a record that is opened: draft, record, cases, arrangement, session. */
const OPENING = 10;

/** One supervision from booking to both signatures, of a supervisee with two more arrangements at the school. */
async function walked(trust: Metered) {
  const { ports, service, cost } = trust;
  const [sam, ella] = [await service.as('sam'), await service.as('ella')];
  const later = (actor: Actor, hours: number): Actor => ({ ...actor, now: actor.now.add({ hours }) });
  const { key } = arrangementNumber(0);
  const booking = { key: 'costs-booking-1', startsAt: at('2026-11-25T10:00:00Z').toString() };
  const session = granted(await bookSession(ports, sam, key, booking)).session.key;
  granted(await acceptSession(ports, ella, session));
  const hold = await cost(() => markHeld(ports, later(sam, 51), session, { attended: null }));
  const writer = later(sam, 52);
  const begun = granted(await beginRecord(ports, writer, session, {}));
  const typed = { version: begun.version, answers: { trends: 'A steady picture.' } };
  const { version } = granted(await saveRecord(ports, writer, begun.key, typed));
  let shared: RecordView = begun;
  const share = await cost(async () => {
    shared = granted(await shareRecord(ports, writer, begun.key, { version }));
  });
  const signAs = (actor: Actor) =>
    cost(async () => {
      const asked = { version: shared.version, contentHash: shared.contentHash ?? '', comment: null };
      shared = granted(await signRecord(ports, actor, shared.key, asked));
    });
  const first = await signAs(writer);
  const last = await signAs(later(ella, 53));
  const nothing = await cost(() => afterChange(ports, key, later(sam, 54).now));
  const opened = later(sam, 55);
  const pages = {
    home: await cost(() => readHome(ports, opened)),
    session: await cost(() => readSession(ports, opened, session)),
    record: await cost(() => readRecord(ports, opened, shared.key)),
  };
  return { hold, share, first, last, nothing, shared, pages };
}

describe('What a change in an arrangement costs in resource units', () => {
  let made: Awaited<ReturnType<typeof walked>>;
  beforeAll(async () => {
    made = await walked(await meteredTrust(1 + OTHERS));
  }, 60_000);

  it('no page reads the same thing twice', () => {
    const { home, session, record } = made.pages;
    expect([home.again, session.again, record.again]).toEqual([0, 0, 0]);
  });

  it('home: the person’s own rows, and at most 8 for each arrangement with a record', () => {
    expect(made.pages.home.units).toBeLessThanOrEqual(10 + 8 * (1 + OTHERS));
  });

  it('a session with its sealed record: at most 22', () => {
    expect(made.pages.session.units).toBeLessThanOrEqual(22);
  });

  it('looking at everything after a change that changed nothing: at most 15', () => {
    expect(made.nothing.units).toBeLessThanOrEqual(15);
  });

  it(`saying that a session was held: its change of 7, and at most ${AFTERWARDS} for what follows`, () => {
    expect(made.hold.units).toBeLessThanOrEqual(7 + AFTERWARDS);
  });

  it(`sharing a record: opening it, 5 to make it, and at most ${AFTERWARDS} for what follows`, () => {
    expect(made.share.units).toBeLessThanOrEqual(OPENING + 5 + AFTERWARDS);
  });

  it(`signing first: opening it, 3 to sign, and at most ${AFTERWARDS} for what follows`, () => {
    expect(made.first.units).toBeLessThanOrEqual(OPENING + 3 + AFTERWARDS);
  });

  it('signing last: the seal, a second line in the trail and the service’s key besides', () => {
    expect(made.shared.sealedAt).not.toBeNull();
    expect(made.last.units).toBeLessThanOrEqual(OPENING + 3 + 2 + 3 + 5 + AFTERWARDS);
  });
});
