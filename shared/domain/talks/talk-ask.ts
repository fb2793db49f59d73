import type { Instant, PlainDate } from '../dates.ts';
import type { PersonId } from '../people/person.ts';

/** What the one who was asked can say, with one press. */
export const TALK_ANSWERS = ['now', 'later today', 'not today'] as const;
export type TalkAnswer = (typeof TALK_ANSWERS)[number];

/** Somebody needs to talk today and has asked one of those who may supervise them: who, whom and when, never about what (D11). */
export interface TalkAsk {
  readonly asker: PersonId;
  readonly asked: PersonId;
  /** The London day it is for; one ask a day for each two people, however often it is pressed. */
  readonly on: PlainDate;
  readonly askedAt: Instant;
  /** Whether the message came to their Teams; one that stays `sending` died with its process and may be sent again. */
  readonly state: 'sending' | 'sent' | 'not reached';
  /** null until they have answered. */
  readonly answer: { readonly is: TalkAnswer; readonly at: Instant } | null;
}
