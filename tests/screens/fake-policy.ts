import { policyPageView } from '../../bot/use-cases/policy-page/policy-page-view.ts';
import type { PolicyPage } from '../../shared/contract/policy.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import type { PolicyId } from '../../shared/domain/schools/school.ts';
import { packOf } from '../../shared/policies/index.ts';
import { aSchool } from '../builders/a-school.ts';
import { CONTACTS } from './fake-people.ts';

/** GET /api/schools/lantern-bay/policy, as the service makes it of the real policy. */
export function fakePolicyPage(policy: PolicyId = 'jmat'): PolicyPage {
  const pack = packOf(policy, 1);
  if (pack === undefined) throw new Error(`There is no pack ${policy}.`);
  const school = aSchool({ policy, contacts: [...CONTACTS] });
  const links = [
    { id: 'keeping-children-safe', address: 'https://harbourtrust.example/keeping-safe', edition: 'September 2026' },
    { id: 'allegations', address: 'https://harbourtrust.example/allegations', edition: null },
  ];
  const added = { links, notice: 'From January we meet in room 4.' };
  return policyPageView(pack, school, [], added, { reviewOn: Temporal.PlainDate.from('2027-09-01'), mayEdit: true });
}
