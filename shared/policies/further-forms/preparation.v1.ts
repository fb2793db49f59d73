import type { PolicyId } from '../../domain/schools/school.ts';
import type { FormDefinition } from '../../forms/form-definition.ts';
import { ours } from './ours.ts';

/**
 * What one person wants to bring to a session, written beforehand by each for themselves and shared when they like (C-66, C-104, C-105, H-62,
 * T-26, T-57, R-16, J-23). Children by reference only: preparing is not yet discussing.
 */
export function preparationV1(policy: PolicyId): FormDefinition {
  return {
    id: `${policy}-preparation`,
    version: 1,
    policy,
    title: 'Preparation for the session',
    kind: 'agenda',
    designedByUs: true,
    sections: [
      ours({
        id: 'preparation',
        title: null,
        help: 'Yours alone until you share it. Write as much or as little as you like.',
        questions: [
          { id: 'written-by', label: 'Whose preparation', type: 'person', prefill: 'writer', optional: true },
          { id: 'session-date', label: 'For the session on', type: 'date', prefill: 'session date', optional: true },
          { id: 'agenda', label: 'What I want on the agenda', type: 'longText', optional: true },
          {
            id: 'case',
            label: 'A case I want to look at, and why',
            help: 'The reference only. What is known about the child stays in the child’s own record.',
            type: 'longText',
            optional: true,
          },
          { id: 'actions', label: 'What became of the actions from last time', type: 'longText', optional: true },
          { id: 'impact', label: 'What the work has been like for me', type: 'longText', optional: true },
          { id: 'need', label: 'What I would like from this session', type: 'longText', optional: true },
        ],
      }),
    ],
    signers: [],
  };
}
