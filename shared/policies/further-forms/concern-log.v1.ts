import type { PolicyId } from '../../domain/schools/school.ts';
import type { FormDefinition, Question } from '../../forms/form-definition.ts';
import { ours } from './ours.ts';

/** What one policy says about its route for entitlement or disputes. */
export interface ConcernLogWords {
  readonly id: string;
  readonly policy: PolicyId;
  readonly title: string;
  /** What can be the matter; left out where the form is for one kind only. */
  readonly matters?: readonly string[];
  /** The policy's steps in order, in short. */
  readonly steps: readonly string[];
  /** What this policy asks to be noted besides. */
  readonly asks: readonly Question[];
}

/** The log of an entitlement or dispute matter about supervision itself: each step, who was asked, what was agreed. Every policy has a route and prints no form for it. */
export function concernLogV1({ id, policy, title, matters, steps, asks }: ConcernLogWords): FormDefinition {
  const kindOfMatter: readonly Question[] =
    matters === undefined ? [] : [{ id: 'matter', label: 'What it is about', type: 'choice', options: matters }];
  return {
    id,
    version: 1,
    policy,
    title,
    kind: 'log',
    designedByUs: true,
    sections: [
      ours({
        id: 'matter',
        title: null,
        questions: [
          { id: 'raised-by', label: 'Raised by', type: 'person' },
          { id: 'raised-on', label: 'Raised on', type: 'date', prefill: 'today' },
          ...kindOfMatter,
          { id: 'what', label: 'What is the matter (nothing about a child)', type: 'longText' },
          { id: 'wanted', label: 'What would put it right', type: 'longText', optional: true },
        ],
      }),
      ours({
        id: 'route',
        title: 'The way it goes',
        help: 'It never ends with the person it is about, or with somebody who is away or has left.',
        questions: [
          { id: 'steps', label: null, type: 'staticText', standingText: steps },
          {
            id: 'taken',
            label: 'Steps taken',
            type: 'actionTable',
            columns: ['Step', 'Who was asked', 'When', 'What was agreed'],
            columnKinds: ['text', 'person', 'date', 'text'],
            columnsAreOurs: true,
            repeatable: true,
          },
          ...asks,
        ],
      }),
      ours({
        id: 'end',
        title: null,
        questions: [
          { id: 'outcome', label: 'How it ended', type: 'longText', optional: true, later: true },
          { id: 'closed-on', label: 'Closed on', type: 'date', optional: true, later: true },
        ],
      }),
    ],
    signers: [],
  };
}
