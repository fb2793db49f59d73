import type { PolicyId } from '../../domain/schools/school.ts';
import type { FormDefinition, FormSection } from '../../forms/form-definition.ts';
import { ours } from './ours.ts';

/** What one policy says about a change of supervisor or line manager. */
export interface HandoverWords {
  readonly policy: PolicyId;
  /** Who takes part, in short. */
  readonly help: string;
  /** What becomes of the contract, the first being what the policy expects. */
  readonly contract: readonly string[];
}

function whatPasses(contract: readonly string[]): FormSection {
  return ours({
    id: 'passes',
    title: 'What is handed over',
    questions: [
      { id: 'contract', label: 'The contract', type: 'choice', options: contract },
      {
        id: 'actions',
        label: 'Open actions',
        type: 'actionTable',
        columns: ['Action', 'Owner from now on', 'By when'],
        columnKinds: ['text', 'person', 'date'],
        columnsAreOurs: true,
        repeatable: true,
      },
      {
        id: 'children',
        label: 'Children and families to hand over, by reference',
        type: 'caseTable',
        columns: ['Reference', 'Plan', 'Last discussed on', 'Next to be discussed by'],
        columnKinds: ['text', 'text', 'date', 'date'],
        columnMeanings: ['child reference', 'plan', null, null],
        columnsAreOurs: true,
        repeatable: true,
        child: 'case',
      },
    ],
  });
}

/** Handing supervision over to somebody else: who, when, which open actions, contract and children by reference, and what stays behind. */
export function handoverV1({ policy, help, contract }: HandoverWords): FormDefinition {
  return {
    id: `${policy}-handover`,
    version: 1,
    policy,
    title: 'Handover of supervision',
    kind: 'handover',
    designedByUs: true,
    sections: [
      ours({
        id: 'people',
        title: null,
        help,
        questions: [
          { id: 'supervisee', label: 'Supervisee', type: 'people', repeatable: true, prefill: 'supervisee name' },
          { id: 'from', label: 'Handed over by', type: 'person', prefill: 'supervisor name' },
          { id: 'to', label: 'Taken over by', type: 'person' },
          {
            id: 'why',
            label: 'What changes',
            type: 'choice',
            options: ['The supervisor', 'The line manager', 'Both', 'A stand-in takes over', 'A stand-in hands back'],
          },
          { id: 'from-on', label: 'From which day', type: 'date' },
          { id: 'met-on', label: 'Everybody concerned talked about it on', type: 'date', optional: true },
        ],
      }),
      whatPasses(contract),
      ours({
        id: 'stays',
        title: 'What is not handed over',
        questions: [
          {
            id: 'stays-behind',
            label: null,
            type: 'staticText',
            standingText: [
              'Records of earlier sessions: whoever took part in them keeps reading them, nobody new does.',
              'What anybody wrote for themselves before a session.',
              'Anything about health or feelings, unless the supervisee wants it passed on.',
            ],
          },
          { id: 'besides', label: 'Passed on at the supervisee’s wish', type: 'longText', optional: true },
        ],
      }),
      ours({
        id: 'signatures',
        title: 'Talked through by everybody concerned',
        questions: [
          { id: 'signature-from', label: 'Handed over by', type: 'signature' },
          { id: 'signature-to', label: 'Taken over by', type: 'signature' },
          { id: 'signature-supervisee', label: 'Supervisee', type: 'signature', repeatable: true },
        ],
      }),
    ],
    statement: 'We have talked this handover through.',
    signers: [
      { role: 'supervisor', named: 'from', signatureQuestion: 'signature-from', dateQuestion: null },
      { role: 'new supervisor', named: 'to', signatureQuestion: 'signature-to', dateQuestion: null },
      { role: 'supervisee', named: 'supervisee', signatureQuestion: 'signature-supervisee', dateQuestion: null },
    ],
  };
}
