import type { FormDefinition } from '../../../forms/form-definition.ts';

/** Temple's aide memoire for one case (T-44, T-78), which makes the CPOMS entry (T-48). All of it is about a child. */
export const templeCaseAideMemoireV1: FormDefinition = {
  id: 'temple-case-aide-memoire',
  version: 1,
  policy: 'temple',
  title: 'Case discussion aide memoire',
  kind: 'aide-memoire',
  sections: [
    {
      id: 'head',
      title: null,
      questions: [
        {
          id: 'instruction',
          label: null,
          type: 'staticText',
          standingText: [
            'To be used as a guide to the supervision session – complete the CPOMS ‘Supervision’ category using this as an aide memoire.',
          ],
          child: 'case',
        },
        { id: 'date', label: 'Date:', type: 'date', child: 'case', prefill: 'session date' },
        { id: 'cp-designate', label: 'CP Designate:', type: 'person', child: 'case', prefill: 'supervisee name' },
        { id: 'cp-supervisor', label: 'CP Supervisor:', type: 'person', child: 'case', prefill: 'supervisor name' },
        { id: 'student', label: 'Name of Student:', type: 'shortText', child: 'case', meaning: 'child reference' },
      ],
    },
    {
      id: 'consider',
      title: 'Consider:',
      questions: [
        {
          id: 'summary',
          label: 'Summary of events since the last supervision',
          type: 'longText',
          child: 'case',
          filedAs: 'Summary of events since the last supervision',
        },
        {
          id: 'risks',
          label: 'Identified Risks/Issues?',
          type: 'longText',
          child: 'case',
          filedAs: 'Identified risks and issues',
        },
        { id: 'actions', label: 'Actions taken?', type: 'longText', child: 'case', filedAs: 'Actions taken' },
        {
          id: 'protective',
          label: 'Safety/Protective factors put into place?',
          type: 'longText',
          child: 'case',
          filedAs: 'Safety and protective factors',
        },
        {
          id: 'relationship',
          label: 'What is the CP designate’s role/relationship with the family?',
          type: 'longText',
          child: 'case',
          filedAs: 'Role and relationship with the family',
        },
        {
          id: 'agreed-actions',
          label: 'Agreed Actions?',
          type: 'longText',
          child: 'case',
          filedAs: 'Agreed actions',
          meaning: 'decision',
        },
      ],
    },
  ],
  signers: [],
};
