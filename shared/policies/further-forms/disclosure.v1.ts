import type { PolicyId } from '../../domain/schools/school.ts';
import type { FormDefinition } from '../../forms/form-definition.ts';
import { ours } from './ours.ts';

/** What one policy says about passing on what was said in confidence. */
export interface DisclosureWords {
  readonly policy: PolicyId;
  /** The policy's own words on how it is done, in short. */
  readonly help: string;
  /** The only grounds this policy allows. */
  readonly reasons: readonly string[];
}

/** The note that something said in supervision was passed on: on which of the policy's grounds, to whom, and whether the person knows. Every policy overrides confidentiality and prints no form for it. */
export function disclosureV1({ policy, help, reasons }: DisclosureWords): FormDefinition {
  return {
    id: `${policy}-disclosure`,
    version: 1,
    policy,
    title: 'Something from supervision was passed on',
    kind: 'log',
    designedByUs: true,
    sections: [
      ours({
        id: 'ground',
        title: null,
        help,
        questions: [
          {
            id: 'elsewhere',
            label: null,
            type: 'staticText',
            standingText: [
              'An allegation about an adult does not belong here: take it to the head, the chair or the LADO at once.',
            ],
          },
          { id: 'about', label: 'Whose supervision it is about', type: 'person' },
          { id: 'reason', label: 'On which ground', type: 'choice', options: reasons },
          { id: 'what', label: 'What was passed on, in outline (nothing about a child)', type: 'longText' },
        ],
      }),
      ours({
        id: 'telling',
        title: null,
        questions: [
          { id: 'decided-by', label: 'Who decided', type: 'person' },
          { id: 'told', label: 'Who was told', type: 'shortText' },
          { id: 'told-on', label: 'When they were told', type: 'date', prefill: 'today' },
          {
            id: 'party-knows',
            label: 'Does the person it is about know?',
            type: 'choice',
            options: ['Yes, told before', 'Yes, told afterwards', 'Not yet'],
          },
          { id: 'party-told-on', label: 'The person was told on', type: 'date', optional: true, later: true },
          { id: 'party-not-told', label: 'If not: why not yet', type: 'longText', optional: true },
        ],
      }),
      ours({
        id: 'seen',
        title: null,
        help: 'Share this only once the person knows; until then it is yours alone. Sharing asks them to note that they have been told.',
        questions: [{ id: 'seen-by', label: 'The person it is about has been told', type: 'signature' }],
      }),
    ],
    statement: 'I have been told what was passed on, to whom and why.',
    signers: [
      {
        role: 'person concerned',
        named: 'about',
        when: { question: 'party-knows', oneOf: ['Yes, told before', 'Yes, told afterwards'] },
        signatureQuestion: 'seen-by',
        dateQuestion: null,
      },
    ],
  };
}
