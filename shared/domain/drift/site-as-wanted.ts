import type { Place } from './site-as-is.ts';

/** How a place should be: closed and read by exactly these; inheriting what is above it; or, for `anybody of ours`, closed and read by people of the trust. */
export type PlaceAsWanted =
  | { readonly is: 'closed'; readonly readers: ReadonlySet<string>; readonly mayAlso: ReadonlySet<string> }
  | { readonly is: 'inheriting' };

/** Who has to be in a group, and who may be beside them. */
export interface GroupAsWanted {
  readonly members: ReadonlySet<string>;
  readonly mayAlso: ReadonlySet<string>;
}

/** Who should be able to read what, by the register. */
export interface SiteAsWanted {
  /** How a place should be, whether it is there or not. */
  at(place: Place): PlaceAsWanted;
  /** Places that must be there. */
  readonly places: readonly Place[];
  readonly groups: ReadonlyMap<string, GroupAsWanted>;
  /** Lists that hold what was said. */
  readonly contentLists: ReadonlySet<string>;
  /** What an administrator has looked at and found right: accounts above the lists, and lists of their own. */
  readonly accepted: ReadonlySet<string>;
}
