import type { EligibilityRules } from '../../../shared/domain/eligibility/eligibility-rules.ts';
import { withSchoolRules } from '../../../shared/domain/eligibility/school-rules.ts';
import type { Person } from '../../../shared/domain/people/person.ts';
import type { School, SchoolKey } from '../../../shared/domain/schools/school.ts';
import type { SchoolSettings } from '../../../shared/domain/schools/school-settings.ts';
import { packOf } from '../../../shared/policies/index.ts';

/** Each school's rules of who needs supervision and who may give it: its policy's, with what the school has added. A school on an unknown policy is left out. */
export function rulesOfSchools(
  schools: readonly School[],
  settingsOf: (school: SchoolKey) => SchoolSettings,
): ReadonlyMap<SchoolKey, EligibilityRules> {
  return new Map(
    schools.flatMap(({ key, policy, policyVersion }): readonly (readonly [SchoolKey, EligibilityRules])[] => {
      const pack = packOf(policy, policyVersion);
      return pack === undefined ? [] : [[key, withSchoolRules(pack.eligibility, settingsOf(key))]];
    }),
  );
}

/** The rules of somebody's home school; null = none are known. */
export function homeRulesOf(
  rules: ReadonlyMap<SchoolKey, EligibilityRules>,
): (person: Pick<Person, 'schools'>) => EligibilityRules | null {
  return ({ schools: [home = ''] }) => rules.get(home) ?? null;
}
