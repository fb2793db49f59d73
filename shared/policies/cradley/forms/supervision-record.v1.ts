import type { FormDefinition } from '../../../forms/form-definition.ts';

/** Cradley's personal record of a session (C-142 to C-146): children by name only, detail on the case record (C-131). Length, kind of session and dates signed are ours. */
export const cradleySupervisionRecordV1: FormDefinition = {
  id: 'cradley-supervision-record',
  version: 1,
  policy: 'cradley',
  title: 'Record of Safeguarding Supervision',
  kind: 'record',
  sections: [
    {
      id: 'head',
      title: null,
      questions: [
        { id: 'supervisee', label: 'Supervisee', type: 'person', prefill: 'supervisee name' },
        { id: 'supervisor', label: 'Supervisor', type: 'person', prefill: 'supervisor name' },
        { id: 'date', label: 'Date', type: 'date', prefill: 'session date' },
        {
          id: 'session-type',
          label: 'Kind of session',
          help: 'A group discussion has to be recorded as one.',
          type: 'choice',
          options: ['One-to-one', 'Group'],
          extra: true,
          optional: true,
          prefill: 'session kind',
        },
        {
          id: 'group-boundaries',
          label: 'In a group: what we agreed stays in the group',
          help: 'Whoever signs the record confirms it.',
          type: 'longText',
          extra: true,
          optional: true,
        },
        { id: 'minutes', label: 'Length of the session in minutes', type: 'number', extra: true, optional: true },
      ],
    },
    {
      id: 'agenda-items',
      title: 'Agenda Items',
      questions: [
        {
          id: 'agenda-list',
          label: null,
          type: 'staticText',
          standingText: [
            '1. Review of agreed action points from last meeting/matters arising',
            '2. Supervision Prompt Sheet',
            '3. Discussion under 3 key functions',
            '4. AOB and date of next meeting',
          ],
        },
      ],
    },
    {
      id: 'discussion',
      title: null,
      questions: [
        { id: 'review-previous', label: 'Review of previous supervision session', type: 'longText' },
        { id: 'progress-on-actions', label: 'Progress on actions', type: 'longText' },
        { id: 'notes-of-discussion', label: 'Notes of discussion', type: 'longText' },
        {
          id: 'management',
          label: 'Management e.g.',
          help: '• Reviewing performance in relation to safeguarding practice • Application of safeguarding policies and procedures • Safeguarding roles and responsibilities • Development and monitoring of action plans • Monitoring safeguarding workload',
          type: 'longText',
        },
        {
          id: 'professional-development',
          label: 'Professional Development e.g.',
          help: '• Identifying preferred learning style and barriers to learning • Assessing development needs and identifying learning opportunities • Giving and receiving constructive feedback on performance • Reflecting on learning opportunities undertaken and applying that learning to the workplace',
          type: 'longText',
        },
        {
          id: 'support',
          label: 'Support e.g.',
          help: '• Enabling and empowering expression of feelings in relation to the work role • Discussion of personal issues impacting on performance at work • Health and safety',
          type: 'longText',
        },
        {
          id: 'children-discussed',
          label: 'Names of individual children discussed',
          help: "The details of a discussion of an individual child should be recorded in the child's individual record",
          type: 'caseTable',
          columns: ['Names of individual children discussed'],
          columnMeanings: ['child reference'],
          repeatable: true,
          child: 'child',
        },
      ],
    },
    {
      id: 'actions-agreed',
      title: 'Actions agreed',
      questions: [
        {
          id: 'actions-management',
          label: 'Management',
          type: 'actionTable',
          actions: [{ text: 'c1', byWhom: 'c2', byWhen: 'c3', category: 'practice' }],
          columns: ['Agreed Actions', 'By whom', 'By when'],
          columnKinds: ['text', 'person', 'date'],
          repeatable: true,
        },
        {
          id: 'actions-professional-development',
          label: 'Professional Development',
          type: 'actionTable',
          actions: [{ text: 'c1', byWhom: 'c2', byWhen: 'c3', category: 'development' }],
          columns: ['Agreed Actions', 'By whom', 'By when'],
          columnKinds: ['text', 'person', 'date'],
          repeatable: true,
        },
        {
          id: 'actions-support',
          label: 'Support',
          type: 'actionTable',
          actions: [{ text: 'c1', byWhom: 'c2', byWhen: 'c3', category: 'support' }],
          columns: ['Agreed Actions', 'By whom', 'By when'],
          columnKinds: ['text', 'person', 'date'],
          repeatable: true,
        },
      ],
    },
    {
      id: 'close',
      title: null,
      questions: [
        { id: 'supervisee-signature', label: "Supervisee's signature", type: 'signature' },
        { id: 'supervisee-signed-on', label: 'Date signed by the supervisee', type: 'date', extra: true },
        { id: 'supervisor-signature', label: "Supervisor's signature", type: 'signature' },
        { id: 'supervisor-signed-on', label: 'Date signed by the supervisor', type: 'date', extra: true },
        {
          id: 'date-next-meeting',
          label: 'Date of Next Meeting',
          type: 'date',
          prefill: 'next session date',
          meaning: 'next session on',
        },
      ],
    },
  ],
  signers: [
    { role: 'supervisee', signatureQuestion: 'supervisee-signature', dateQuestion: 'supervisee-signed-on' },
    { role: 'supervisor', signatureQuestion: 'supervisor-signature', dateQuestion: 'supervisor-signed-on' },
  ],
};
