import type { FormDefinition } from '../../../forms/form-definition.ts';

/** Temple's supervision contract (T-35, T-36, T-66 to T-69), with the names, the agreed interval and the entitlement the policy asks for (T-39, T-53). */
export const templeContractV1: FormDefinition = {
  id: 'temple-contract',
  version: 1,
  policy: 'temple',
  title: 'Supervision Contract',
  kind: 'contract',
  sections: [
    {
      id: 'purpose',
      title: 'Purpose of Supervision',
      questions: [
        {
          id: 'statement',
          label: '1. Supervision Statement',
          type: 'staticText',
          standingText: [
            "Supervision is a way of ensuring accountable decision making and safe outcomes for children. The Supervisor's role is to ensure that staff and those directly involved in casework and child protection are coping both physically and emotionally with the demands of the role and are handling the work suitably and professionally. It also provides the worker with a forum to reflect on the content, process and progress of their work. The supervision record will identify agreed action points and we will review these at each supervision session.",
            'Supervision should be undertaken on a regular basis, with designated staff responsible for or working with identified vulnerable children and/or families. It should include cases with children who are subject to a Child Protection Care Plan, children with social care involvement, children giving cause for concern, Children Looked After (CLA) and children subject to an Early Help Plan, or where staff are case holders for family support or the case has been de-escalated from social care.',
          ],
        },
        {
          id: 'supervisee-statement',
          label: "2. Supervisee's Statement",
          type: 'staticText',
          standingText: [
            'The designated Child Protection Officer will attend each session with information and individual case files.',
          ],
        },
        {
          id: 'school-staff',
          label: '3. Supervision for school staff',
          type: 'staticText',
          standingText: [
            'Should take place at a minimum interval of once every half term. This may increase if there is a need, supervision should last approximately one hour.',
          ],
        },
      ],
    },
    {
      id: 'parties',
      title: 'Who, how often and how long',
      help: 'The policy asks for these; the printed contract has no boxes for them.',
      extra: true,
      questions: [
        {
          id: 'supervisee',
          label: 'CP Designate (supervisee)',
          type: 'person',
          extra: true,
          prefill: 'supervisee name',
        },
        {
          id: 'supervisor',
          label: 'Lead Designate (supervisor)',
          type: 'person',
          extra: true,
          prefill: 'supervisor name',
        },
        {
          id: 'frequency',
          label: 'Agreed frequency',
          help: 'Once every half term at least.',
          type: 'shortText',
          extra: true,
        },
        {
          id: 'duration',
          label: 'Agreed duration',
          help: 'About an hour.',
          type: 'shortText',
          extra: true,
          prefill: 'duration',
        },
        {
          id: 'entitlement',
          label: 'Entitlement to supervision',
          help: 'What the CP Designate may expect, and what happens if supervision does not take place as often as agreed.',
          type: 'longText',
          extra: true,
        },
      ],
    },
    {
      id: 'supervisor-responsibilities',
      title: "Supervisor's responsibilities and expectations",
      questions: [
        {
          id: 'supervisor-list',
          label: null,
          type: 'staticText',
          standingText: [
            'The Supervisor will meet with the supervisee a minimum of once every half term and will be located in a confidential space which is appropriate and free from distraction.',
            'To undertake an open and honest discussion regarding cases that staff are working with.',
            'Challenging questions will be asked with regard to action and progress and the appropriate referral to other agencies.',
            'Discussion will focus on any current identified child protection cases, social care de-escalations and any identified vulnerable child/family where there are general safeguarding issues, or an Early Help Plan.',
            'Support and professional challenge will be given and supervision will be recorded.',
            'Discussion around team work and training will be included.',
          ],
        },
      ],
    },
    {
      id: 'supervisee-responsibilities',
      title: "Supervisee's responsibilities",
      questions: [
        {
          id: 'supervisee-list',
          label: null,
          type: 'staticText',
          standingText: [
            'Open and honest discussion regarding cases that the staff are working with have responsibility for.',
            'Implement actions to be taken to protect any child where there is reason to believe a child is at risk or harm.',
            'Implement actions to meet agreed outcomes for the child/family.',
          ],
        },
      ],
    },
    {
      id: 'agreement',
      title: null,
      questions: [
        {
          id: 'scr',
          label: null,
          type: 'staticText',
          standingText: [
            'In the event of a Serious Case review (SCR) these records will be used as evidence as part of Internal Management Review (IMR).',
          ],
        },
        {
          id: 'dispute',
          label: null,
          type: 'staticText',
          standingText: [
            'In the event there is unsolved conflict/dispute between supervisor and supervisee, both parties will agree to meet together with the Principal to ensure that any difficulties are satisfactorily resolved. Both parties will ensure that the other is aware in advance that a dispute resolution meeting has been arranged.',
          ],
        },
        { id: 'supervisee-signature', label: 'Supervisee signature:', type: 'signature' },
        { id: 'supervisee-date', label: 'Date:', type: 'date', meaning: 'contract agreed on' },
        { id: 'supervisor-signature', label: 'Supervisor signature:', type: 'signature' },
        { id: 'supervisor-date', label: 'Date:', type: 'date' },
      ],
    },
    {
      id: 'review',
      title: null,
      questions: [
        {
          id: 'annual',
          label: null,
          type: 'staticText',
          standingText: ['This contract should be reviewed on an annual basis.'],
        },
        {
          id: 'date-of-review',
          label: 'Date of review of contract:',
          type: 'date',
          repeatable: true,
          optional: true,
          later: true,
          meaning: 'contract review on',
        },
        { id: 'review-signed', label: 'Signed:', type: 'signature', repeatable: true },
      ],
    },
  ],
  signers: [
    { role: 'supervisee', signatureQuestion: 'supervisee-signature', dateQuestion: 'supervisee-date' },
    { role: 'supervisor', signatureQuestion: 'supervisor-signature', dateQuestion: 'supervisor-date' },
  ],
};
