import type { PolicyId } from '../../domain/schools/school.ts';
import type { FormDefinition } from '../../forms/form-definition.ts';
import { ours } from './ours.ts';

/** What one policy says about asking for supervision sooner. */
export interface UrgentRequestWords {
  readonly policy: PolicyId;
  readonly title: string;
  /** Who may ask whom, in short. */
  readonly help: string;
  readonly reasons: readonly string[];
}

/** Asking for supervision before the next session: who asked whom, when, and when it was held. It stays open until it is answered. */
export function urgentRequestV1({ policy, title, help, reasons }: UrgentRequestWords): FormDefinition {
  return {
    id: `${policy}-urgent-request`,
    version: 1,
    policy,
    title,
    kind: 'log',
    designedByUs: true,
    sections: [
      ours({
        id: 'request',
        title: null,
        help,
        questions: [
          { id: 'asked-by', label: 'Who asks', type: 'person', prefill: 'supervisee name' },
          { id: 'asked-of', label: 'Who is asked', type: 'person', prefill: 'supervisor name' },
          { id: 'asked-on', label: 'Asked on', type: 'date', prefill: 'today' },
          { id: 'why', label: 'Why', type: 'choice', options: reasons },
          { id: 'note', label: 'Anything to add (nothing about a child)', type: 'longText', optional: true },
        ],
      }),
      ours({
        id: 'answer',
        title: 'What came of it',
        questions: [
          { id: 'held-on', label: 'Talk held on', type: 'date', optional: true, later: true },
          { id: 'held-with', label: 'With whom', type: 'person', optional: true, later: true },
          { id: 'not-held', label: 'If it was not held: why', type: 'longText', optional: true, later: true },
        ],
      }),
      ours({
        id: 'seen',
        title: null,
        questions: [{ id: 'seen-by', label: 'Seen by whoever is asked', type: 'signature' }],
      }),
    ],
    statement: 'I have seen this request and will find a time.',
    signers: [{ role: 'person asked', named: 'asked-of', signatureQuestion: 'seen-by', dateQuestion: null }],
  };
}
