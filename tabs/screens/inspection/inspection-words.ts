import type { InspectionView } from '../../../shared/contract/inspections.ts';
import { INSPECTION_REASONS, READING_REASONS } from '../../../shared/domain/inspections/inspection.ts';
import { writtenDate } from '../../look/dates.ts';
import type { Tone } from '../../look/Tag.tsx';

/** What of an arrangement is read, as people say it. */
export const SCOPE_WORDS: Readonly<Record<InspectionView['scope'], string>> = {
  records: 'Records and actions',
  'case discussions': 'What was said about children',
  'records and case discussions': 'Records, actions and what was said about children',
};

/** The reasons there are, in the order they are offered. */
export const REASONS = INSPECTION_REASONS.map((id) => ({ id, words: READING_REASONS[id] }));

/** How it stands, in a few words with their tone. */
export function stateOf(inspection: InspectionView): { readonly words: string; readonly tone: Tone } {
  const { state, untilOn, endedAt, fromOn } = inspection;
  const until = untilOn === null ? '' : ` until ${writtenDate(untilOn)}`;
  if (state === 'asked') return { words: 'Waits for a yes or no', tone: 'soon' };
  if (state === 'approved') return { words: `Allowed${until}; the door is being opened`, tone: 'soon' };
  if (state === 'active') return { words: `Can be read${until}`, tone: 'good' };
  if (state === 'refused') return { words: 'Refused', tone: 'calm' };
  if (fromOn === null) return { words: 'Taken back', tone: 'calm' };
  const on = endedAt === null ? (untilOn ?? '') : endedAt.slice(0, 10);
  return { words: on === '' ? 'Ended' : `Ended ${writtenDate(on)}`, tone: 'calm' };
}

/** Whether the people of the supervision know, in a sentence; empty while there is nothing to know. */
export function tellingOf({ state, fromOn, toldAt, putOff, arrangement }: InspectionView): string {
  if (state === 'refused' || (state === 'ended' && fromOn === null)) return '';
  if (arrangement.isOrphaned) return 'There is nobody left to tell.';
  if (putOff !== null && putOff.untilOn === null) return `Asked not to tell the people of it yet (${putOff.reason}).`;
  if (fromOn === null) return 'The people of this supervision are told when it is allowed.';
  if (toldAt !== null) return 'The people of this supervision have been told.';
  if (putOff !== null && putOff.untilOn !== null) {
    return `The people of this supervision are told on ${writtenDate(putOff.untilOn)} (${putOff.reason}).`;
  }
  return 'The people of this supervision are being told.';
}
