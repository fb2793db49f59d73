import { z } from 'zod';
import { type PlainDate, Temporal } from '../../../shared/domain/dates.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import { TALK_ANSWERS, type TalkAsk } from '../../../shared/domain/talks/talk-ask.ts';
import type { Ports } from '../../ports/index.ts';

const PREFIX = 'talk|';
/** So long an ask that nobody has answered stays in view. */
const SHOWN_DAYS = 7;
const KEPT_DAYS = 30;
const moment = z.iso.datetime({ offset: true }).transform((at) => Temporal.Instant.from(at));
const stored = z.object({
  askedAt: moment,
  state: z.enum(['sending', 'sent', 'not reached']),
  answer: z.object({ is: z.enum(TALK_ANSWERS), at: moment }).nullable(),
});

const keyOf = ({ on, asker, asked }: Pick<TalkAsk, 'on' | 'asker' | 'asked'>): string =>
  `${PREFIX}${on}|${asker}|${asked}`;

function parsed(key: string, value: string): TalkAsk | null {
  const [, on, asker, asked] = key.split('|');
  const read = stored.safeParse(JSON.parse(value));
  if (!read.success || on === undefined || asker === undefined || asked === undefined) return null;
  return { ...read.data, on: Temporal.PlainDate.from(on), asker, asked };
}

/** One ask with the version a change of it must carry; null when there is none. */
export async function talkAsk(ports: Ports, of: Pick<TalkAsk, 'on' | 'asker' | 'asked'>) {
  const found = await ports.state.get(keyOf(of));
  const ask = found === null ? null : parsed(keyOf(of), found.value);
  return found === null || ask === null ? null : { ask, version: found.version };
}

/** Keeps an ask: `version` null = only if there is none yet. False when somebody else was first. */
export async function keepTalkAsk(ports: Ports, ask: TalkAsk, version: string | null): Promise<boolean> {
  const { askedAt, state, answer } = ask;
  const value = JSON.stringify({ askedAt, state, answer });
  const outcome = await ports.state.put(keyOf(ask), value, version, askedAt.add({ hours: 24 * KEPT_DAYS }));
  return outcome.done;
}

/** The asks of the last days with a part for this person, answered or not, latest first. One keyed read, two around the turn of a month. */
export async function talkAsksOf(ports: Ports, person: PersonId, today: PlainDate): Promise<readonly TalkAsk[]> {
  const first = today.subtract({ days: SHOWN_DAYS });
  const months = [...new Set([first, today].map((on) => on.toString().slice(0, 7)))];
  const read = await Promise.all(months.map((month) => ports.state.beginningWith(`${PREFIX}${month}`)));
  return read
    .flatMap((found) => [...found].flatMap(([key, { value }]) => parsed(key, value) ?? []))
    .filter(({ asker, asked, on }) => [asker, asked].includes(person) && Temporal.PlainDate.compare(on, first) >= 0)
    .sort((one, other) => Temporal.Instant.compare(other.askedAt, one.askedAt));
}
