import { dueCard } from '../../../shared/cards/answers.ts';
import { card, heading, open, press, text } from '../../../shared/cards/card.ts';
import { type PlannedLine, whichSessionCard } from '../../../shared/cards/planned-session-card.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { withClocks } from '../language/said-time.ts';
import type { SaidWhen } from '../language/wish.ts';
import { wishData } from '../language/wish-data.ts';
import { liveArrangements } from '../live-arrangements.ts';
import { plannedLines } from '../planned-lines.ts';
import { offerMove, showCancel } from '../presses/change-planned.ts';
import type { Reply } from '../turn.ts';
import { whenSaid } from './book-in-words.ts';
import { NOBODY_OF_THAT_NAME, namedArrangements } from './named-arrangements.ts';
import { plainWords } from './understand.ts';

const TO =
  /^(.*?)\s(?:to|until|till|for|→)\s(?=(?:be )?(?:the |a )?(?:next|this|tomorrow|today|mon|tue|wed|thu|fri|\d|later|after|before|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|in |half|first|week|morning|afternoon))(.*)$/;

/** What stands and where it shall go: "move Friday’s to Tuesday 3.30" is "Friday’s" and "Tuesday 3.30". */
export function fromAndTo(said: string): { readonly from: string; readonly to: string } {
  const [, from, to] = TO.exec(said) ?? [];
  const plain = (words: string): string => words.replaceAll(/\bfrom\b/g, ' ').replaceAll(/['’]s\b/g, ' ');
  return { from: plain(from ?? said), to: to ?? '' };
}

function isThen({ startsAt }: PlannedLine, when: SaidWhen): boolean {
  if (when.is !== 'wish') return true;
  const on = londonDateOf(startsAt);
  return on.since(when.wish.fromOn).sign >= 0 && on.until(when.wish.untilOn).sign >= 0;
}

const QUESTIONS = {
  move: { verb: 'show-move', question: 'Which session shall I move?' },
  cancel: { verb: 'show-cancel', question: 'Which session shall I call off?' },
} as const;

/** The sessions that were meant, with what is to be said where none fits. */
function meant(lines: readonly PlannedLine[], when: SaidWhen, isUnknown: boolean) {
  const then = when.is === 'wish' ? lines.filter((line) => isThen(line, when)) : lines;
  const isSure = !isUnknown && (when.is === 'wish' || when.is === 'nothing') && then.length === 1;
  const words = [
    ...(isUnknown ? [NOBODY_OF_THAT_NAME] : []),
    ...(when.is !== 'nothing' && (when.is !== 'wish' || then.length === 0) ? ['There is no session then.'] : []),
  ];
  return { sure: isSure ? then[0] : undefined, choices: then.length === 0 ? lines : then, words };
}

/** `move` and `cancel`, in whatever words: the session that was meant, or a choice of those to come. Nothing typed leaves this function. */
export async function changeInWords(
  ports: Ports,
  actor: Actor,
  what: 'move' | 'cancel',
  typed: string,
): Promise<Reply> {
  const said = withClocks(plainWords(typed));
  const live = await liveArrangements(ports, actor);
  const home = ports.links.to('');
  if (live.length === 0) return { card: dueCard([], home), notification: 'Supervision' };
  const { arrangements, isUnknown } = await namedArrangements(ports, actor, live, said);
  const lines = await plannedLines(ports, actor, arrangements);
  if (lines.length === 0) return nothingPlanned(home);
  const { from, to } = what === 'move' ? fromAndTo(said) : { from: fromAndTo(`${said} `).from, to: '' };
  const school = arrangements[0]?.school;
  const [source, goal] = await Promise.all([whenSaid(ports, actor, school, from), whenSaid(ports, actor, school, to)]);
  const { sure, choices, words } = meant(lines, source, isUnknown);
  if (sure !== undefined)
    return what === 'move'
      ? offerMove(ports, actor, sure.session, goal)
      : showCancel(ports, actor, { session: sure.session });
  const { verb, question } = QUESTIONS[what];
  return {
    card: whichSessionCard(question, words, choices, verb, wishData(goal), home),
    notification: 'Which session?',
  };
}

function nothingPlanned(home: string): Reply {
  return {
    card: card(
      [heading('There is no session to change'), text('No session is coming up.')],
      [press('Book supervision', 'show-book', {}), open('Open Supervision', home)],
    ),
    notification: 'Supervision',
  };
}
