import type { FormDefinition } from '../../../forms/form-definition.ts';
import { ours } from '../../further-forms/ours.ts';

/** A management oversight decision made outside a session: what, why, any variation from procedure, who decided and who acts (H-26, H-29, H-30, H-50, H-55 to H-57). HSCB asks for it and prints none. */
export const hscbDecisionV1: FormDefinition = {
  id: 'hscb-decision',
  version: 1,
  policy: 'hscb',
  title: 'Management oversight decision',
  kind: 'case-record',
  designedByUs: true,
  answerRules: [
    {
      flags: 'unanswered',
      question: 'reason',
      when: 'decision',
      text: 'A decision is written without why it was agreed.',
      source: 'H-56',
    },
    {
      flags: 'unanswered',
      question: 'decided-by',
      when: 'decision',
      text: 'A decision is written without who authorised it.',
      source: 'H-30',
    },
  ],
  sections: [
    ours({
      id: 'decision',
      title: null,
      help: 'For a decision made outside a supervision session. In a session, write it beside the family it is about.',
      questions: [
        {
          id: 'family-reference',
          label: 'Child or family (reference)',
          type: 'shortText',
          child: 'family',
          meaning: 'child reference',
        },
        { id: 'decided-on', label: 'Decided on', type: 'date', child: 'family', prefill: 'today' },
        { id: 'decided-by', label: 'Who authorised it', type: 'person', child: 'family' },
        { id: 'advised-by', label: 'Who advised', type: 'person', child: 'family', optional: true },
        {
          id: 'decision',
          label: 'Decision',
          type: 'longText',
          child: 'family',
          filedAs: 'Decision',
          meaning: 'decision',
        },
        {
          id: 'reason',
          label: 'Why this was agreed',
          type: 'longText',
          child: 'family',
          filedAs: 'Why this was agreed',
        },
        {
          id: 'variation',
          label: 'Any variation from agreed local procedures',
          type: 'longText',
          child: 'family',
          optional: true,
          filedAs: 'Variation from agreed local procedures',
        },
        {
          id: 'variation-signature',
          label: 'Where procedures are varied: whoever authorised it',
          type: 'signature',
        },
      ],
    }),
    ours({
      id: 'actions',
      title: 'Actions',
      questions: [
        {
          id: 'agreed-actions',
          label: 'Agreed actions',
          type: 'actionTable',
          actions: [{ text: 'c1', byWhom: 'c2', byWhen: 'c3', category: 'case' }],
          columns: ['Action', 'Who is responsible', 'By when', 'How we will know it is done'],
          columnKinds: ['text', 'person', 'date', 'text'],
          columnsAreOurs: true,
          repeatable: true,
          child: 'family',
          filedAs: 'Agreed actions',
        },
      ],
    }),
  ],
  statement: 'I authorised this decision and its variation from procedure.',
  signers: [
    {
      role: 'approver',
      named: 'decided-by',
      when: { question: 'variation' },
      signatureQuestion: 'variation-signature',
      dateQuestion: null,
    },
  ],
};
