import type { AnswerRule, Question } from '../../../forms/form-definition.ts';

/** How often, how long and where: the same in River Tees' one-to-one and group contracts, and the only clock of the arrangement (R-39, R-58). */
export const agreedTimes: readonly Question[] = [
  { id: 'frequency', label: 'Frequency of sessions', type: 'shortText' },
  {
    id: 'interval-weeks',
    label: 'That is, every how many weeks',
    help: 'The policy gives no number: what you agree here is the clock.',
    type: 'number',
    extra: true,
    meaning: 'interval in weeks',
  },
  { id: 'duration', label: 'Duration of sessions', type: 'shortText', prefill: 'duration' },
  { id: 'venue', label: 'Venue', type: 'shortText', prefill: 'venue' },
];

/** What is done about a cancelled session, in the words of the contract, and the address to write to. */
export const cancellation = (standingText: readonly string[]): readonly Question[] => [
  {
    id: 'cancellation',
    label: 'Agreed action for cancellation of planned supervision',
    type: 'longText',
    standingText,
  },
  { id: 'cancellation-email', label: 'Email address:', type: 'shortText' },
];

/** The few words in which the two contracts differ where they say the same. */
export interface ContractWords {
  readonly notAppropriate: string;
  readonly nonAttendance: string;
  readonly audit: string;
  readonly confidentiality: string;
}

/** What is not for supervision, and what each side expects of it. */
export const expectations = (words: ContractWords): readonly Question[] => [
  {
    id: 'not-appropriate',
    label: words.notAppropriate,
    type: 'longText',
    standingText: ['Managerial issues not pertaining to safeguarding, personal issues.'],
  },
  {
    id: 'supervisor-expects',
    label: 'What the supervisor expects from supervision',
    type: 'longText',
    standingText: [
      'Supervision will be conducted in a professional manner and in line with this contract:',
      'The focus will remain on the child/young person.',
      'Commitment to arrive on time and remain for whole session.',
      words.nonAttendance,
      'To fully enter discussions, value and actively listen.',
      'To question differences constructively and respectfully, and to consider the thoughts and feelings of both parties.',
      'Advice offered and actions taken or to be taken will be documented on the appropriate supervision template.',
      'Supervision will consider diversity and equality.',
      words.audit,
      words.confidentiality,
      'Effective learning requires openness, honesty and reflection.',
      'If professional competence issues cannot be resolved within the supervision arena, we may need to consult with line managers.',
      'The supervisee will be informed should this decision be taken.',
      'Every effort will be made to be flexible with timing and dates of formal supervision.',
      'If the supervisee fails to attend two concurrent sessions the supervisor will inform the manager and copy the supervisee into any correspondence.',
    ],
  },
  { id: 'supervisee-expects', label: 'What the supervisee expects from supervision', type: 'longText' },
];

/** Whether confidentiality and its limits have been agreed, under the label the contract prints. */
export const confidentialityAgreed = (label: string): Question => ({
  id: 'confidentiality',
  label,
  type: 'yesNo',
  options: ['Yes', 'No'],
});

/** The contract is outstanding until confidentiality and its limits are agreed. */
export const confidentialityRules = (source: 'R-54' | 'R-64'): readonly AnswerRule[] => [
  {
    flags: 'answered',
    question: 'confidentiality',
    is: ['No'],
    text: 'Confidentiality and its limits are still to be discussed and agreed.',
    source,
  },
  {
    flags: 'unanswered',
    question: 'confidentiality',
    text: 'Say whether confidentiality and its limits have been discussed and agreed.',
    source,
  },
];
