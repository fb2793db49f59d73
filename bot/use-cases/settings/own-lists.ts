import type { SchoolSettingsView } from '../../../shared/contract/settings.ts';
import { STAFF_ROLES } from '../../../shared/domain/eligibility/staff-role.ts';
import type { SchoolSettings } from '../../../shared/domain/schools/school-settings.ts';
import type { PolicyPack } from '../../../shared/policies/pack.ts';

/** The lists in which a school adds to its policy: who else needs supervision (C-75, R-31), and what its supervisors bring (H-37, H-60). */
export function ownLists({ eligibility }: PolicyPack, settings: SchoolSettings): SchoolSettingsView['lists'] {
  const { entitled, competencies } = eligibility;
  return [
    {
      id: 'alsoEntitled',
      title: 'Who else needs supervision here',
      says: 'Roles, and words of job titles. Whoever has one and no supervisor is listed among the gaps. A single person is marked on their own page.',
      byPolicy: [...entitled.roles],
      offered: STAFF_ROLES.filter((role) => !entitled.roles.includes(role)),
      own: [...settings.alsoEntitled],
    },
    {
      id: 'competencies',
      title: 'What supervisors bring here',
      says: 'A supervisor without an entry of this name, or with one that has run out, is listed among the gaps and still supervises.',
      byPolicy: competencies.filter(({ of, isFlagged }) => of === 'supervisor' && isFlagged).map(({ name }) => name),
      offered: [],
      own: [...settings.competencies],
    },
  ];
}

/** A list as a school writes it: each once, whatever its capitals. */
export function eachOnce(said: readonly string[]): readonly string[] {
  return [...new Map(said.map((one) => [one.toLowerCase(), one] as const)).values()];
}
