import type { CoverAccess, CoverEntry } from '../arrangements/arrangement.ts';
import type { PlainDate } from '../dates.ts';

/** Whether a stand-in's access is still to come, open or over on a day; both ends of the cover inclusive. */
export function coverAccessOn(entry: Pick<CoverEntry, 'fromOn' | 'toOn'>, on: PlainDate): CoverAccess {
  if (entry.fromOn.since(on).sign > 0) return 'later';
  return entry.toOn === null || entry.toOn.since(on).sign >= 0 ? 'given' : 'over';
}

/** The stand-ins with their access as it has to be on a day; the same list when nothing changes. */
export function settledCover(cover: readonly CoverEntry[], on: PlainDate): readonly CoverEntry[] {
  const settled = cover.map((entry) => {
    const access = coverAccessOn(entry, on);
    return entry.access === access ? entry : { ...entry, access };
  });
  return settled.every((entry, at) => entry === cover[at]) ? cover : settled;
}

/** Whether content is open to this stand-in now, as far as the row says. */
export function isOpenTo(entry: CoverEntry): boolean {
  return entry.access === undefined || entry.access === 'given';
}
