import type { FormDefinition } from '../../../forms/form-definition.ts';

/** Cradley's prompt sheet for designated safeguarding leads (C-147 to C-159), used within the session; nobody signs it. Yes to the last is an action under development (C-159). */
export const cradleyPromptSheetV1: FormDefinition = {
  id: 'cradley-prompt-sheet',
  version: 1,
  policy: 'cradley',
  title: 'Designated Safeguarding Lead Safeguarding Supervision Prompt Sheet',
  kind: 'prompt-sheet',
  sections: [
    {
      id: 'head',
      title: null,
      questions: [
        { id: 'school', label: 'School', type: 'shortText', prefill: 'school name' },
        { id: 'supervisor', label: 'Supervisor', type: 'person', prefill: 'supervisor name' },
        { id: 'supervisee', label: 'Supervisee', type: 'person', prefill: 'supervisee name' },
        { id: 'date', label: 'Date', type: 'date', prefill: 'session date' },
      ],
    },
    {
      id: 'prompts',
      title: null,
      questions: [
        {
          id: 'p1',
          label:
            "Are all concerns logged on schools' child protection concern forms in line with school child protection policy?",
          type: 'yesNoDateAction',
          options: ['Yes', 'No'],
          columns: ['Yes', 'No', 'Date/Action'],
        },
        {
          id: 'p2',
          label:
            'Are DSL concerns and decision making recorded on the child protection concern forms, including identification of threshold of need?',
          type: 'yesNoDateAction',
          options: ['Yes', 'No'],
          columns: ['Yes', 'No', 'Date/Action'],
        },
        {
          id: 'p3',
          label:
            'Are referrals to MASH timely? Is feedback on MASH decisions within 24 hours recorded and acted on, and pursued where response not received? Is the threshold clear?',
          type: 'yesNoDateAction',
          options: ['Yes', 'No'],
          columns: ['Yes', 'No', 'Date/Action'],
        },
        {
          id: 'p4',
          label:
            'Are concerns about open cases (CP/CIN/LAC) shared directly with the social worker allocated to the case? Is this recorded on the file and any actions followed up?',
          type: 'yesNoDateAction',
          options: ['Yes', 'No'],
          columns: ['Yes', 'No', 'Date/Action'],
        },
        {
          id: 'p5',
          label:
            'Do all CP files contain a front sheet including chronology which is up to date and accurate? (this is included in the model chronology in the Education Child Protection policy guidance)',
          type: 'yesNoDateAction',
          options: ['Yes', 'No'],
          columns: ['Yes', 'No', 'Date/Action'],
        },
        {
          id: 'p6',
          label:
            'Are audits of CP files undertaken (guidance in Education Child Protection policy guidance), and any issues acted upon?',
          type: 'yesNoDateAction',
          options: ['Yes', 'No'],
          columns: ['Yes', 'No', 'Date/Action'],
        },
        {
          id: 'p7',
          label:
            'Are all Domestic violence notifications (from LA EHMAP) recorded appropriately on child protection concerns forms, and appropriate actions taken and recorded?',
          type: 'yesNoDateAction',
          options: ['Yes', 'No'],
          columns: ['Yes', 'No', 'Date/Action'],
        },
        {
          id: 'p8',
          label:
            'CP initial/review conferences, strategy meetings, core group meetings, CIN meetings, LAC meetings, Early Help meetings attended?',
          type: 'yesNoDateAction',
          options: ['Yes', 'No'],
          columns: ['Yes', 'No', 'Date/Action'],
        },
        {
          id: 'p9',
          label:
            'Is there clear oversight of pupils at risk, by threshold, which is up to date? Are all pupils receiving the required intervention/support relevant to the risk? Impact?',
          type: 'yesNoDateAction',
          options: ['Yes', 'No'],
          columns: ['Yes', 'No', 'Date/Action'],
        },
        {
          id: 'p10',
          label:
            'Is drift and delay noted and acted upon? Are challenges both within the organization and to other agencies made in accordance with the dispute resolution policy?',
          type: 'yesNoDateAction',
          options: ['Yes', 'No'],
          columns: ['Yes', 'No', 'Date/Action'],
        },
        {
          id: 'p11',
          label:
            'All training requirements up to date? (Induction, whole staff, safeguarding leads, governors) Impact?',
          type: 'yesNoDateAction',
          options: ['Yes', 'No'],
          columns: ['Yes', 'No', 'Date/Action'],
        },
        {
          id: 'p12',
          label: 'Any training needs identified? Any personal support needs identified?',
          type: 'yesNoDateAction',
          options: ['Yes', 'No'],
          columns: ['Yes', 'No', 'Date/Action'],
          actions: [
            {
              text: 'action',
              byWhen: 'date',
              category: 'development',
              when: {
                column: 'answer',
                is: 'Yes',
                words: 'Agree what follows from the training or support need named on the prompt sheet',
              },
            },
          ],
        },
      ],
    },
  ],
  signers: [],
};
