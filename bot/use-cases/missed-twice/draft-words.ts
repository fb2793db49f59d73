import { writtenDate } from '../../../shared/domain/dates.ts';
import type { MissedPair } from '../../../shared/domain/sessions/missed-twice.ts';

/** Who the people of a draft are, by name. */
export interface DraftPeople {
  readonly supervisee: string;
  readonly sender: string;
  readonly school: string;
}

export const DRAFT_TITLE = 'Two supervision sessions in a row were missed';

/** The message to the manager, the supervisee in copy: two dates and who says so, and nothing of what supervision is about (R-52; design D11). */
export function draftWords(pair: MissedPair, { supervisee, sender, school }: DraftPeople): string {
  const days = `${writtenDate(pair.firstOn)} and ${writtenDate(pair.secondOn)}`;
  return `${supervisee} was not at safeguarding supervision on ${days} (${school}). ${sender}, who supervises them, lets the manager know, as the supervision contract says; ${supervisee} has the same message. Please talk together about what would make it possible to come.`;
}
