import type { AdaptiveCard } from '../../shared/cards/card.ts';
import { Temporal } from '../../shared/domain/dates.ts';

/** One message as somebody gets it; invented people. */
export interface SampleCard {
  /** When it is sent or shown. */
  readonly when: string;
  readonly card: AdaptiveCard;
  /** The lock-screen line; null where it only takes the place of another card. */
  readonly notification: string | null;
}

/** Messages by the function that makes them. */
export type SampleCards = Readonly<Record<string, readonly SampleCard[]>>;

export const day = (text: string) => Temporal.PlainDate.from(text);
export const at = (text: string) => Temporal.Instant.from(text);
export const LINK = 'https://teams.example/home';
export const CONTACTS = [{ label: 'Safeguarding lead', name: 'Grace Adeyemi', how: 'Room 4, extension 204' }];
export const WHOSE = 'your supervision with Nadia Rahman';
export const TIMES = ['2026-11-24T13:00:00Z', '2026-11-25T09:00:00Z', '2026-11-26T14:30:00Z'].map((startsAt) => ({
  startsAt: at(startsAt),
  endsAt: at(startsAt).add({ hours: 1 }),
}));
