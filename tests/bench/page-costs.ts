import type { Actor } from '../../bot/ports/actor.ts';
import { acceptSession } from '../../bot/use-cases/accept-session.ts';
import { beginRecord } from '../../bot/use-cases/begin-record.ts';
import { bookSession } from '../../bot/use-cases/book-session.ts';
import { markHeld } from '../../bot/use-cases/mark-held.ts';
import { readHome } from '../../bot/use-cases/read-home.ts';
import { readSession } from '../../bot/use-cases/read-session.ts';
import { saveRecord } from '../../bot/use-cases/save-record.ts';
import { shareRecord } from '../../bot/use-cases/share-record.ts';
import { signRecord } from '../../bot/use-cases/sign-record.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import type { Result } from '../../shared/domain/result.ts';
import { type Cost, type Metered, meteredTrust } from './metered.ts';
import type { Measure, Suite } from './suite.ts';

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

const later = (actor: Actor, hours: number): Actor => ({ ...actor, now: actor.now.add({ hours }) });

interface Walk {
  readonly home: Cost;
  readonly book: Cost;
  readonly open: Cost;
  readonly save: Cost;
  readonly share: Cost;
  readonly sign: Cost;
}

/** One supervision from booking to the first signature, each step priced by the tenant. */
async function walk({ ports, service, cost }: Metered): Promise<Walk> {
  const sam = await service.as('sam');
  const ella = await service.as('ella');
  await readHome(ports, sam);
  const home = await cost(() => readHome(ports, sam));
  const startsAt = Temporal.Instant.from('2026-11-25T10:00:00Z');
  let session = '';
  const book = await cost(async () => {
    session = must(
      await bookSession(ports, sam, 'bench-0000', { key: 'bench-booking-1', startsAt: startsAt.toString() }),
    ).session.key;
  });
  must(await acceptSession(ports, ella, session));
  must(await markHeld(ports, later(sam, 51), session, { attended: null }));
  const writer = later(sam, 52);
  const begun = must(await beginRecord(ports, writer, session, {}));
  const open = await cost(() => readSession(ports, writer, session));
  let version = begun.version;
  const first = must(await saveRecord(ports, writer, begun.key, { version, answers: { trends: 'A steady picture.' } }));
  version = first.version;
  const save = await cost(async () => {
    version = must(
      await saveRecord(ports, writer, begun.key, {
        version,
        answers: { trends: 'A steady picture, better than last time.' },
      }),
    ).version;
  });
  let shared = begun;
  const share = await cost(async () => {
    shared = must(await shareRecord(ports, writer, begun.key, { version }));
  });
  const sign = await cost(() =>
    signRecord(ports, writer, shared.key, {
      version: shared.version,
      contentHash: shared.contentHash ?? '',
      comment: null,
    }),
  );
  return { home, book, open, save, share, sign };
}

const rows = (what: string, cost: Cost, bar: { requests?: number; units?: number } = {}): Measure[] => [
  { suite: 'pages', what, value: cost.requests, unit: 'requests', bar: bar.requests ?? null },
  { suite: 'pages', what, value: cost.units, unit: 'units', bar: bar.units ?? null },
];

/** What opening, saving and signing ask of Microsoft 365. Saving while typing is the one that must stay small. */
export const pageCosts: Suite = {
  name: 'pages',
  run: async () => {
    const few = await walk(await meteredTrust(6));
    return [
      ...rows('opening home (6 arrangements)', few.home),
      { suite: 'pages', what: 'opening home', value: few.home.scans, unit: 'scans', bar: 0 },
      ...rows('booking', few.book),
      ...rows('opening a session', few.open),
      ...rows('saving while typing', few.save, { units: 5 }),
      ...rows('sharing', few.share),
      ...rows('signing', few.sign),
    ];
  },
};
