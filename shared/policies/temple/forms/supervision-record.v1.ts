import type { FormDefinition } from '../../../forms/form-definition.ts';

/** Temple's supervision record (T-43, T-45, T-70 to T-77): the paper original is the signed record. Dates signed, kind of session and next date are ours. */
export const templeSupervisionRecordV1: FormDefinition = {
  id: 'temple-supervision-record',
  version: 1,
  policy: 'temple',
  title: 'Supervision Record',
  kind: 'record',
  answerRules: [
    {
      flags: 'fewer rows',
      question: 'agenda-2',
      least: 2,
      text: 'One case is chosen by the Lead Designate and one by the CP Designate; there is one so far. If there is no second, say why.',
      source: 'T-73',
    },
  ],
  sections: [
    {
      id: 'head',
      title: null,
      questions: [
        { id: 'date', label: 'Date:', type: 'date', prefill: 'session date' },
        { id: 'cp-designate', label: 'CP Designate (supervisee):', type: 'person', prefill: 'supervisee name' },
        { id: 'lead-designate', label: 'Lead Designate (supervisor):', type: 'person', prefill: 'supervisor name' },
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
      ],
    },
    {
      id: 'since-last',
      title: 'Since the last supervision, detail whether there has been any:',
      questions: [
        { id: 'sickness', label: 'Sickness absence:', type: 'longText' },
        { id: 'training', label: 'CP/Safeguarding Training:', type: 'longText' },
      ],
    },
    {
      id: 'agenda',
      title: 'Agenda',
      questions: [
        {
          id: 'agenda-1',
          label: '1. Review of agreed Actions from the last meeting. Have actions been addressed?',
          type: 'longText',
        },
        {
          id: 'agenda-2',
          label: '2. Review of current cases – one selected by the supervisor and one by the supervisee.',
          help: 'Complete the ‘Supervision’ category within CPOMS for the cases discussed.',
          type: 'caseTable',
          columns: ['Case reference', 'Selected by (supervisor or supervisee)'],
          columnMeanings: ['child reference', null],
          columnsAreOurs: true,
          repeatable: true,
          child: 'case',
        },
        {
          id: 'agenda-3',
          label:
            '3. Quality assurance of current CP practice. Are standard school protocols being followed in the cases discussed? If there are areas for development or further focus, record in the table below.',
          type: 'longText',
        },
        { id: 'agenda-4', label: '4. Comment of the CP workload and wellbeing of the CP designate.', type: 'longText' },
      ],
    },
    {
      id: 'points',
      title: 'Points for development or focus:',
      questions: [
        {
          id: 'points-table',
          label: 'Points for development or focus:',
          type: 'actionTable',
          actions: [
            { text: 'c1', byWhen: 'c2', ownerIs: 'supervisee', category: 'development' },
            { text: 'c3', byWhen: 'c4', ownerIs: 'supervisor', category: 'development' },
          ],
          columns: ['CP Designate', 'By (date):', 'Supervisor', 'By (date):'],
          columnKinds: ['text', 'date', 'text', 'date'],
          repeatable: true,
        },
        {
          id: 'date-next',
          label: 'Date of next session',
          type: 'date',
          extra: true,
          prefill: 'next session date',
          meaning: 'next session on',
        },
      ],
    },
    {
      id: 'signed',
      title: 'Signed',
      questions: [
        { id: 'signed-cp-designate', label: 'CP Designate:', type: 'signature' },
        { id: 'supervisee-signed-on', label: 'Date signed by the supervisee', type: 'date', extra: true },
        { id: 'signed-supervisor', label: 'Supervisor:', type: 'signature' },
        { id: 'supervisor-signed-on', label: 'Date signed by the supervisor', type: 'date', extra: true },
      ],
    },
  ],
  signers: [
    { role: 'supervisee', signatureQuestion: 'signed-cp-designate', dateQuestion: 'supervisee-signed-on' },
    { role: 'supervisor', signatureQuestion: 'signed-supervisor', dateQuestion: 'supervisor-signed-on' },
  ],
};
