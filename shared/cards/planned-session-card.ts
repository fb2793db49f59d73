import { type Instant, writtenMoment } from '../domain/dates.ts';
import { REASONS } from '../domain/sessions/session.ts';
import { type AdaptiveCard, card, heading, oneBelowTheOther, open, press, text } from './card.ts';
import { whyChoice } from './why-choice.ts';

/** A session still to come, as one of its people sees it. Adults' names only (D11). */
export interface PlannedLine {
  readonly session: string;
  /** "Your supervision with Nadia Rahman". */
  readonly whose: string;
  readonly startsAt: Instant;
  /** Whom it waits for; null = it is booked. */
  readonly waitingFor: string | null;
  /** Whether the reader is who it waits for. */
  readonly waitsForReader: boolean;
  readonly link: string;
}

const MOST = 6;

/** Asks which session is meant, when there are several or none fits what was said. */
export function whichSessionCard(
  question: string,
  words: readonly string[],
  lines: readonly PlannedLine[],
  verb: 'show-move' | 'show-cancel',
  keep: { readonly [key: string]: string },
  link: string,
): AdaptiveCard {
  const [whose, ...others] = [...new Set(lines.map((line) => line.whose))];
  const isOnes = whose !== undefined && others.length === 0;
  const title = (line: PlannedLine) => `${writtenMoment(line.startsAt)}${isOnes ? '' : `: ${line.whose}`}`;
  const choices = lines.slice(0, MOST).map((line) => press(title(line), verb, { ...keep, session: line.session }));
  return card(
    [heading(question), ...words.map(text), ...(isOnes ? [text(`${whose}:`)] : []), ...oneBelowTheOther(choices)],
    [open('Open Supervision', link)],
  );
}

/** Asks once more before a session is called off, with the reason from the list and how much notice it is. */
export function callOffCard(line: PlannedLine, notice: string): AdaptiveCard {
  return card(
    [
      heading('Call this session off?'),
      text(`${line.whose}, ${writtenMoment(line.startsAt)}.`),
      text(`${notice} It goes out of both calendars, and new times are offered at once.`),
      whyChoice('reason', REASONS),
    ],
    [
      press('Call it off', 'call-off', { session: line.session }),
      press('Move it instead', 'show-move', { session: line.session }),
      open('Open', line.link),
    ],
  );
}

function stateOf(line: PlannedLine): string {
  const when = writtenMoment(line.startsAt);
  if (line.waitingFor === null) return `Booked for ${when}. It is in both calendars.`;
  return line.waitsForReader
    ? `Proposed: ${when}. Can you make it?`
    : `Proposed: ${when}. Waiting for ${line.waitingFor} to accept, here, in the tab or in Outlook.`;
}

/** A session after it was booked or moved in chat: how it stands, and how to change it again. */
export function plannedSessionCard(title: string, line: PlannedLine): AdaptiveCard {
  const accept = line.waitsForReader ? [press('Accept', 'accept-said', { session: line.session }, 'positive')] : [];
  return card(
    [heading(title), text(`${line.whose}.`), text(stateOf(line))],
    [
      ...accept,
      press('Move it', 'show-move', { session: line.session }),
      press('Call it off', 'show-cancel', { session: line.session }),
      open('Open', line.link),
    ],
  );
}
