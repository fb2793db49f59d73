import type { PolicyId } from '../../domain/schools/school.ts';
import type { FormDefinition } from '../../forms/form-definition.ts';
import { ours } from './ours.ts';

const CHANGED = ['Question', 'What was signed', 'What it should say'] as const;

/** The questions of every policy's addendum, by what they hold. */
export const ADDENDUM = {
  corrects: 'corrects',
  reason: 'reason',
  changes: 'changes',
  child: 'child-reference',
  childChanges: 'child-changes',
  /** The name of the cases in it. */
  caseGroup: 'case',
} as const;

/**
 * A correction of a record that is signed or on paper: what was signed beside what it should say, signed anew by the same people. The record
 * itself stays as it is. Policies ask for dated additions and print no form for them (C-111).
 */
export function addendumV1(policy: PolicyId): FormDefinition {
  return {
    id: `${policy}-addendum`,
    version: 1,
    policy,
    title: 'Correction of a signed record',
    kind: 'addendum',
    designedByUs: true,
    sections: [
      ours({
        id: 'correction',
        title: null,
        help: 'What was signed stays as it is; this is read beside it.',
        questions: [
          { id: ADDENDUM.corrects, label: 'What is corrected', type: 'shortText' },
          { id: ADDENDUM.reason, label: 'Why (nothing about a child)', type: 'longText' },
          {
            id: ADDENDUM.changes,
            label: 'The difference',
            type: 'actionTable',
            columns: CHANGED,
            columnsAreOurs: true,
            repeatable: true,
            optional: true,
          },
        ],
      }),
      ours({
        id: 'about-a-child',
        title: 'About a child',
        repeatable: true,
        questions: [
          {
            id: ADDENDUM.child,
            label: 'Child (as on the record)',
            type: 'shortText',
            child: ADDENDUM.caseGroup,
            meaning: 'child reference',
            optional: true,
          },
          {
            id: ADDENDUM.childChanges,
            label: 'The difference',
            type: 'actionTable',
            columns: CHANGED,
            columnsAreOurs: true,
            repeatable: true,
            child: ADDENDUM.caseGroup,
            optional: true,
          },
        ],
      }),
      ours({
        id: 'signatures',
        title: 'Signed anew',
        questions: [
          { id: 'supervisor-signature', label: 'Supervisor', type: 'signature' },
          { id: 'supervisor-date', label: 'Date', type: 'date' },
          { id: 'supervisee-signature', label: 'Supervisee', type: 'signature' },
          { id: 'supervisee-date', label: 'Date', type: 'date' },
        ],
      }),
    ],
    signers: [
      { role: 'supervisor', signatureQuestion: 'supervisor-signature', dateQuestion: 'supervisor-date' },
      { role: 'supervisee', signatureQuestion: 'supervisee-signature', dateQuestion: 'supervisee-date' },
    ],
  };
}
