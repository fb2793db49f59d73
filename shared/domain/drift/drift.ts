/** What can be different from what it should be. */
export const DRIFT_KINDS = [
  'place open',
  'stranger let in',
  'more than reading',
  'reader shut out',
  'own permissions',
  'sharing link',
  'stranger in group',
  'member missing',
  'group missing',
  'group lets others in',
  'folder missing',
  'list missing',
  'list in search',
  'list keeps versions',
  'list takes attachments',
  'site administrator',
  'grant on the site',
  'reading level widened',
  'list of somebody’s own',
] as const;
export type DriftKind = (typeof DRIFT_KINDS)[number];

/** How bad it is: what was said could be read; the register could, or something changed; somebody entitled is kept out. */
export type Severity = 'high' | 'medium' | 'low';

/** One difference between who can read and who should. */
export interface Drift {
  readonly kind: DriftKind;
  readonly severity: Severity;
  /** `repair` is safe to do at once: it takes away what nobody should have or gives back what somebody should. The rest is for people. */
  readonly remedy: 'repair' | 'alarm';
  /** The list; null = the site or a group. */
  readonly list: string | null;
  /** The path below the list, or the group's title. */
  readonly path: string;
  /** Whom it is about: `group:…`, `person:…`, `other:…`; null = nobody in particular. */
  readonly who: string | null;
  /** As SharePoint shows them; for the people who mend it, never for a log. */
  readonly name: string | null;
  /** What repairing needs to know of SharePoint's numbers. */
  readonly refs: DriftRefs;
}

export interface DriftRefs {
  readonly item?: number;
  readonly principal?: number;
  readonly roles?: readonly number[];
  readonly group?: number;
  /** Who may read, where a place has to be closed. */
  readonly readers?: readonly string[];
}
