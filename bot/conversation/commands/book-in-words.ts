import { chooseArrangementCard, dueCard } from '../../../shared/cards/answers.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { saidWhen } from '../language/said-when.ts';
import type { SaidWhen } from '../language/wish.ts';
import { wishData } from '../language/wish-data.ts';
import { linesOf } from '../lines-of.ts';
import { liveArrangements } from '../live-arrangements.ts';
import { showYear } from '../presses/book-year.ts';
import { offerAsSaid } from '../presses/offer-as-said.ts';
import { offerTimes } from '../presses/offer-times.ts';
import type { Reply } from '../turn.ts';
import { NOBODY_OF_THAT_NAME, namedArrangements } from './named-arrangements.ts';
import { plainWords } from './understand.ts';

const NOTHING: SaidWhen = { is: 'nothing' };

/** What was said about when, by the calendar of a school. */
export async function whenSaid(
  ports: Ports,
  actor: Actor,
  school: string | undefined,
  words: string,
): Promise<SaidWhen> {
  if (school === undefined || words === '') return NOTHING;
  const { value: calendar } = await ports.register.calendarOf(school);
  return saidWhen(words, { now: actor.now, calendar, dates: ports.spokenDates });
}

/**
 * `book`, in whatever words: times for whom and when was said, or a choice of whose supervision where that isn't clear. Nothing typed leaves
 * this function.
 */
export async function bookInWords(ports: Ports, actor: Actor, text: string): Promise<Reply> {
  return bookAmong(ports, actor, await liveArrangements(ports, actor), text);
}

/** The same, for whoever has read the person's arrangements already. */
export async function bookAmong(
  ports: Ports,
  actor: Actor,
  live: readonly Arrangement[],
  text: string,
): Promise<Reply> {
  const said = plainWords(text);
  const { arrangements, isUnknown } = await namedArrangements(ports, actor, live, said);
  const when = await whenSaid(ports, actor, arrangements[0]?.school, said);
  const [only] = arrangements;
  if (arrangements.length === 1 && only !== undefined && !isUnknown) {
    const data = { arrangement: only.key, supervisee: only.supervisees[0] ?? '' };
    return when.is === 'nothing' ? offerTimes(ports, actor, data) : offerAsSaid(ports, actor, only.key, when);
  }
  const verb = when.is === 'nothing' ? 'offer-times' : 'offer-said';
  const words = isUnknown ? [NOBODY_OF_THAT_NAME] : [];
  return chooseWhose(ports, actor, arrangements, { verb, data: wishData(when), words });
}

/** `book my year`: the year of the one arrangement that was meant, one's own where nobody was named, or a choice of whose. */
export async function bookYearInWords(ports: Ports, actor: Actor, text: string): Promise<Reply> {
  const said = plainWords(text);
  const live = await liveArrangements(ports, actor);
  const { arrangements, isUnknown } = await namedArrangements(ports, actor, live, said);
  const own = arrangements.filter(({ supervisees }) => supervisees.includes(actor.person.id));
  const meant = own.length === 1 && /\bmy\b/.test(said) && arrangements.length === live.length ? own : arrangements;
  const [only] = meant;
  if (meant.length === 1 && only !== undefined && !isUnknown) return showYear(ports, actor, { arrangement: only.key });
  return chooseWhose(ports, actor, meant, {
    verb: 'show-year',
    data: {},
    words: isUnknown ? [NOBODY_OF_THAT_NAME] : [],
  });
}

async function chooseWhose(
  ports: Ports,
  actor: Actor,
  arrangements: readonly Arrangement[],
  asked: Parameters<typeof chooseArrangementCard>[2],
): Promise<Reply> {
  const lines = await linesOf(ports, actor, arrangements);
  const home = ports.links.to('');
  const card = lines.length === 0 ? dueCard(lines, home) : chooseArrangementCard(lines, home, asked);
  return { card, notification: 'Book supervision' };
}
