import { type PlainDate, writtenDate } from '../domain/dates.ts';
import { type InspectionReason, READING_REASONS } from '../domain/inspections/inspection.ts';
import { type AdaptiveCard, card, facts, heading, open, text } from './card.ts';

/** What the people of a supervision are told of somebody who may read what they wrote: who, why and until when. */
export interface ReadingTold {
  readonly reader: string;
  readonly reason: InspectionReason;
  readonly untilOn: PlainDate;
  /** It has ended; telling was put off until now. */
  readonly isOver: boolean;
  readonly link: string;
}

/** The lock-screen line for the people whose records are read. */
export const readingNotification = 'Somebody has been allowed to read records of your supervision';

/** Tells a party that what they wrote may be read by somebody who is no party. Nothing of what is read, and none of the reader's own words (D11). */
export function readingCard({ reader, reason, untilOn, isOver, link }: ReadingTold): AdaptiveCard {
  return card(
    [
      heading(isOver ? 'Records of your supervision were read' : 'Records of your supervision can be read'),
      text(
        isOver
          ? 'Somebody outside your supervision was allowed to read records of it for a time. That time is over. Telling you had to wait.'
          : 'Somebody outside your supervision has been allowed to read records of it for a time. They can change nothing.',
      ),
      facts([
        ['Who', reader],
        ['Why', READING_REASONS[reason]],
        ['Until', writtenDate(untilOn)],
      ]),
    ],
    [open('See what was opened', link)],
  );
}

/** The lock-screen line for whoever decides. */
export const decideReadingNotification = 'Somebody asks to read records of supervision';

/** Tells whoever may allow it that somebody asks to read; what and why stands in the app. */
export function decideReadingCard(link: string): AdaptiveCard {
  return card(
    [
      heading('Somebody asks to read records of supervision'),
      text('It needs your yes or no. Who asks, and what for, is in Supervision.'),
    ],
    [open('Read and decide', link)],
  );
}

/** The lock-screen line for who asked. */
export const readingDecidedNotification = 'There is an answer to what you asked to read';

/** Tells who asked what became of it: until when they may read, or that it was refused. */
export function readingDecidedCard(untilOn: PlainDate | null, link: string): AdaptiveCard {
  const words =
    untilOn === null
      ? 'You were not allowed to read what you asked for. Why, if that was said, is in Supervision.'
      : `You may read what you asked for until ${writtenDate(untilOn)}. Every opening is written down.`;
  return card([heading('There is an answer to what you asked to read'), text(words)], [open('Open', link)]);
}
