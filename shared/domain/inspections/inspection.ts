import type { ArrangementKey } from '../arrangements/arrangement.ts';
import type { Instant, PlainDate } from '../dates.ts';
import type { PersonId } from '../people/person.ts';
import type { SchoolKey } from '../schools/school.ts';

/** Why somebody who is no party may read records. Source: C-113, T-47 and the policies' access clauses (rules.md, "Access to records"). */
export const INSPECTION_REASONS = ['audit', 'inspection', 'serious case review', 'legal', 'safeguarding'] as const;
export type InspectionReason = (typeof INSPECTION_REASONS)[number];

/** The reasons as people are told them. */
export const READING_REASONS: Readonly<Record<InspectionReason, string>> = {
  audit: 'Audit',
  inspection: 'Inspection',
  'serious case review': 'Serious case review',
  legal: 'Legal',
  safeguarding: 'Safeguarding',
};

/** What of an arrangement may be read: the personal record with its actions, what was said about children, or both (design D4). */
export const INSPECTION_SCOPES = ['records', 'case discussions', 'records and case discussions'] as const;
export type InspectionScope = (typeof INSPECTION_SCOPES)[number];
export type InspectedPart = 'records' | 'case discussions';

/** The only reasons for which telling the parties may wait (design section 4, `Inspections`). */
export const PUT_OFF_REASONS = ['allegation', 'police', 'LADO'] as const;
export type PutOffReason = (typeof PUT_OFF_REASONS)[number];

/** `approved` = allowed and being let in; `active` = SharePoint lets them read; both of the last are final. */
export const INSPECTION_STATES = ['asked', 'approved', 'active', 'refused', 'ended'] as const;
export type InspectionState = (typeof INSPECTION_STATES)[number];

/** Telling the parties waits until a day, which somebody who is neither the reader nor a party has allowed. */
export interface PutOff {
  readonly reason: PutOffReason;
  /** Who allowed it last; null while it is only asked for. */
  readonly by: PersonId | null;
  /** The day on which they are told; null while it is only asked for. */
  readonly untilOn: PlainDate | null;
}

/** Reading of one arrangement's content by one person who is no party: why, what of it, and from when to when. */
export interface Inspection {
  readonly key: string;
  readonly arrangement: ArrangementKey;
  readonly school: SchoolKey;
  /** Who reads, and who asked to. */
  readonly reader: PersonId;
  readonly reason: InspectionReason;
  /** The reader's own words for it; for the reader and those who decide, never for the parties or a card. */
  readonly purpose: string;
  readonly scope: InspectionScope;
  /** How many days it lasts, the day on which it is allowed being the first. */
  readonly days: number;
  readonly askedAt: Instant;
  readonly state: InspectionState;
  /** Who allowed or refused it. */
  readonly decidedBy: PersonId | null;
  readonly decidedAt: Instant | null;
  /** Both ends inclusive, London; null until it is allowed. */
  readonly fromOn: PlainDate | null;
  readonly untilOn: PlainDate | null;
  /** Why it was refused, where that was said. */
  readonly note: string;
  readonly endedAt: Instant | null;
  readonly endedBy: PersonId | 'service' | null;
  readonly putOff: PutOff | null;
  /** Parties whom a card has told or could not reach; the rest is tried again. */
  readonly told: readonly PersonId[];
  /** When every party had been told; null = not yet. */
  readonly toldAt: Instant | null;
}

/** Whether this part of an arrangement's content is within a scope. */
export function includesPart(scope: InspectionScope, part: InspectedPart): boolean {
  return scope === part || scope === 'records and case discussions';
}

/** Whether something is still to be done about it: a decision, letting in, shutting out, or telling. */
export function isOpen({ state, toldAt }: Pick<Inspection, 'state' | 'toldAt'>): boolean {
  return state === 'asked' || state === 'approved' || state === 'active' || (state === 'ended' && toldAt === null);
}
