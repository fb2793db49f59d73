import type { FormDefinition } from '../../../forms/form-definition.ts';

/** What JMAT says a contract includes (J-13 to J-23), offered beside the contract. */
export const jmatContractContentsChecklistV1: FormDefinition = {
  id: 'jmat-contract-contents-checklist',
  version: 1,
  policy: 'jmat',
  title: 'Safeguarding Supervision Contract (see Appendix 1)',
  kind: 'aide-memoire',
  sections: [
    {
      id: 'items',
      title: 'Safeguarding Supervision Contract (see Appendix 1)',
      questions: [
        {
          id: 'intro',
          label: null,
          type: 'staticText',
          standingText: [
            'Every supervisor should make a written contract/agreement with their supervisees which includes:',
          ],
        },
        {
          id: 'i1',
          label: null,
          type: 'staticText',
          standingText: ['frequency and length of safeguarding supervision'],
        },
        {
          id: 'i2',
          label: null,
          type: 'staticText',
          standingText: [
            'location – supervision should take place in a private and uninterrupted space during the working day',
          ],
        },
        {
          id: 'i3',
          label: null,
          type: 'staticText',
          standingText: [
            'recording – it is the supervisor’s responsibility to take notes and make sure they are made available to the Supervisee and filed. Both parties need to agree and sign that they are accurate. Records must be kept in a secure location. The records themselves must be kept in a format that suits both parties however a summary sheet of actions will be completed during or immediately after the session. Case discussion with any changes in plan approved by the DSL are to go on a child’s safeguarding chronology on RecordMy.',
          ],
        },
        {
          id: 'i4',
          label: null,
          type: 'staticText',
          standingText: [
            'confidentiality – in general, supervision is considered as confidential, however there will be occasions where confidentiality will be overridden, for example in the case of child protection issues relating to the Supervisee or if not sharing information with senior school management could contribute in bringing the school into disrepute, there is a potential disciplinary matter or whistleblowing',
          ],
        },
        {
          id: 'i5',
          label: null,
          type: 'staticText',
          standingText: [
            'preparation for supervision – supervisee should identify cases/issues to discuss and start to reflect on these',
          ],
        },
      ],
    },
  ],
  signers: [],
};
