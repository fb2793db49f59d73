import type { SchoolSettings } from '../schools/school-settings.ts';
import type { EligibilityRules } from './eligibility-rules.ts';

/** The policy's rules with what a school has added for itself: further positions that need supervision, and its own list of what supervisors bring (C-75, H-60). */
export function withSchoolRules(
  rules: EligibilityRules,
  { alsoEntitled, competencies }: Pick<SchoolSettings, 'alsoEntitled' | 'competencies'>,
): EligibilityRules {
  const known = new Set(rules.competencies.map(({ name }) => name.toLowerCase()));
  const own = competencies.filter((name) => !known.has(name.toLowerCase()));
  return {
    ...rules,
    entitled: { ...rules.entitled, added: [...rules.entitled.added, ...alsoEntitled] },
    competencies: [
      ...rules.competencies,
      ...own.map((name) => ({
        name,
        kind: 'training' as const,
        of: 'supervisor' as const,
        isFlagged: true,
        source: null,
      })),
    ],
  };
}
