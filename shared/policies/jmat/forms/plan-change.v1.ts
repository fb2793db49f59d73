import type { FormDefinition } from '../../../forms/form-definition.ts';
import { ours } from '../../further-forms/ours.ts';

/** A change of a child's plan approved by the DSL and its entry in RecordMy (J-21, J-44). JMAT asks for the approval and prints no form for it. */
export const jmatPlanChangeV1: FormDefinition = {
  id: 'jmat-plan-change',
  version: 1,
  policy: 'jmat',
  title: 'Approval of a change of plan',
  kind: 'case-record',
  designedByUs: true,
  sections: [
    ours({
      id: 'change',
      title: null,
      help: 'For a change agreed outside the supervision record. Use a case reference, never a name, where supervision is across schools.',
      questions: [
        {
          id: 'case-reference',
          label: 'Case reference',
          type: 'shortText',
          child: 'case',
          meaning: 'child reference',
        },
        { id: 'discussed-on', label: 'Discussed on', type: 'date', child: 'case', prefill: 'session date' },
        { id: 'before', label: 'The plan until now', type: 'longText', child: 'case', optional: true },
        {
          id: 'change',
          label: 'The change',
          type: 'longText',
          child: 'case',
          filedAs: 'Change of plan',
          meaning: 'decision',
        },
        { id: 'reason', label: 'Why', type: 'longText', child: 'case', filedAs: 'Why' },
      ],
    }),
    ours({
      id: 'approval',
      title: 'Approval by the DSL',
      questions: [
        {
          id: 'approved',
          label: 'Approved',
          type: 'yesNo',
          options: ['Yes', 'No'],
          child: 'case',
          filedAs: 'Approved by the DSL',
        },
        { id: 'approved-by', label: 'DSL who decided', type: 'person', child: 'case', filedAs: 'DSL who decided' },
        { id: 'approved-on', label: 'Decided on', type: 'date', child: 'case', filedAs: 'Decided on' },
        { id: 'not-approved', label: 'If not: why', type: 'longText', child: 'case', optional: true },
        { id: 'approval-signature', label: 'Signature of the DSL who decided', type: 'signature' },
      ],
    }),
  ],
  statement: 'I decided this as it is written here.',
  signers: [
    {
      role: 'approver',
      named: 'approved-by',
      when: { question: 'approved' },
      signatureQuestion: 'approval-signature',
      dateQuestion: null,
    },
  ],
};
