import type { FormDefinition } from '../../../forms/form-definition.ts';
import { signedEdition } from '../../signed-edition.ts';
import { riverTeesSupervisionRecordV1 } from './supervision-record.v1.ts';

/** The supervision record with signatures, for schools that want it signed (R-18, contradiction 13). The box for agreeing the summary goes: the signature says it. */
export const riverTeesSupervisionRecordV2: FormDefinition = signedEdition(
  {
    ...riverTeesSupervisionRecordV1,
    sections: riverTeesSupervisionRecordV1.sections.map((section) => ({
      ...section,
      questions: section.questions.filter((question) => question.id !== 'agreed-by-supervisee'),
    })),
  },
  2,
);
