import type { Arrangement } from '../arrangements/arrangement.ts';
import type { PersonId } from '../people/person.ts';
import { isOpenTo } from './settled-cover.ts';

/** Who may read an arrangement's content: its supervisors, supervisees and today's stand-ins, and for external supervision who commissioned it. */
export function contentReaders(arrangement: Arrangement): readonly PersonId[] {
  const commissioner =
    arrangement.kind === 'external' && arrangement.commissionedBy !== null ? [arrangement.commissionedBy] : [];
  const cover = arrangement.cover.filter(isOpenTo).map((entry) => entry.person);
  return [...new Set([...arrangement.supervisors, ...arrangement.supervisees, ...cover, ...commissioner])];
}
