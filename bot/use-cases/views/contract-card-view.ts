import type { ContractReviewCardView } from '../../../shared/cards/contract-review-card.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { Person, PersonId } from '../../../shared/domain/people/person.ts';
import type { School } from '../../../shared/domain/schools/school.ts';
import { whoseSupervision } from './whose-supervision.ts';

/** A contract-review card for one reader, as the register stands now. */
export function contractCardView(
  arrangement: Arrangement,
  reader: PersonId,
  people: readonly Person[],
  school: School,
  link: string,
): ContractReviewCardView {
  const whose = whoseSupervision(arrangement, reader, people);
  return {
    arrangement: arrangement.key,
    whose: `the contract for ${whose}`,
    school: school.name,
    contractState: arrangement.standing.contractState,
    reviewState: arrangement.standing.contractReviewState,
    reviewOn: arrangement.contractReviewOn,
    signedOn: arrangement.contractSignedOn,
    link,
  };
}
