import type { PolicyId } from '../domain/schools/school.ts';
import type { FormDefinition } from '../forms/form-definition.ts';

/** Supervision between sessions, written down in under a minute (C-92, H-10, T-06, R-05, J-27). The policies ask for it and print no form; what is about a child is filed in the child's own system. */
export function adHocNoteV1(policy: PolicyId): FormDefinition {
  return {
    id: `${policy}-ad-hoc-note`,
    version: 1,
    policy,
    title: 'Ad hoc supervision',
    kind: 'record',
    designedByUs: true,
    sections: [
      {
        id: 'talk',
        title: null,
        extra: true,
        questions: [
          { id: 'supervisee', label: 'Who asked', type: 'person', extra: true, prefill: 'supervisee name' },
          { id: 'supervisor', label: 'Who was asked', type: 'person', extra: true, prefill: 'supervisor name' },
          { id: 'date', label: 'Date', type: 'date', extra: true, prefill: 'session date' },
          {
            id: 'how',
            label: 'How',
            type: 'choice',
            options: ['In person', 'By phone', 'Online'],
            extra: true,
          },
          {
            id: 'reason',
            label: 'Why',
            type: 'choice',
            options: ['Advice', 'A decision or permission', 'After a crisis', 'De-brief', 'Urgent: a risk is growing'],
            extra: true,
          },
          {
            id: 'note',
            label: 'What was discussed and decided (nothing about a child)',
            type: 'longText',
            extra: true,
            optional: true,
          },
        ],
      },
      {
        id: 'child',
        title: 'About a child',
        help: 'Only if it was. This part is kept apart and is filed in the child’s own record.',
        repeatable: true,
        extra: true,
        questions: [
          {
            id: 'child-reference',
            label: 'Child (reference)',
            type: 'shortText',
            child: 'child',
            extra: true,
            meaning: 'child reference',
          },
          {
            id: 'child-discussion',
            label: 'Discussion and advice',
            type: 'longText',
            child: 'child',
            extra: true,
            filedAs: 'Discussion and advice',
          },
          {
            id: 'child-decision',
            label: 'Decision',
            type: 'longText',
            child: 'child',
            extra: true,
            filedAs: 'Decision',
            meaning: 'decision',
          },
        ],
      },
    ],
    signers: [],
  };
}
