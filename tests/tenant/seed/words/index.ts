import type { Answers } from '../../../../shared/domain/records/record.ts';
import type { WordsContext } from './context.ts';
import { cradleyAgreement, cradleyContract, cradleyRecord } from './cradley.ts';
import { hscbContract, hscbRecord } from './hscb.ts';
import { jmatContract, jmatRecord } from './jmat.ts';
import {
  riverTeesClinicalContract,
  riverTeesClinicalRecord,
  riverTeesContract,
  riverTeesRecord,
} from './river-tees.ts';
import { templeContract, templeRecord } from './temple.ts';

const WORDS: Readonly<Record<string, (context: WordsContext) => Answers>> = {
  'jmat-dsl-record': jmatRecord,
  'jmat-dsl-contract': jmatContract,
  'cradley-supervision-record': cradleyRecord,
  'cradley-contract': cradleyContract,
  'cradley-agreement': cradleyAgreement,
  'hscb-recording-template': hscbRecord,
  'hscb-contract-direct': hscbContract,
  'temple-supervision-record': templeRecord,
  'temple-contract': templeContract,
  'river-tees-supervision-record': riverTeesRecord,
  'river-tees-clinical-record': riverTeesClinicalRecord,
  'river-tees-one-to-one-contract': riverTeesContract,
  'river-tees-group-contract': riverTeesContract,
  'river-tees-clinical-contract': riverTeesClinicalContract,
};

/** What people of the invented trust write on a form; what is prefilled is left as it is. Throws for a form the seed has no words for. */
export function wordsFor(formId: string, context: WordsContext): Answers {
  const words = WORDS[formId];
  if (words === undefined) throw new Error(`The seed has no words for the form ${formId}.`);
  return words(context);
}
