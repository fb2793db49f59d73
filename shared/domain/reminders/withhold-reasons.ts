/** Why somebody is not told beforehand that others will hear of a matter (design section 4, Inspections: the same three). */
export const WITHHOLD_REASONS = ['allegation', 'police', 'LADO'] as const;
export type WithholdReason = (typeof WITHHOLD_REASONS)[number];
