import { Temporal, writtenDate } from '../../../shared/domain/dates.ts';
import type { PolicyPack } from '../../../shared/policies/pack.ts';
import { positionOf } from '../../../shared/policies/positions.ts';

const NAMES: Readonly<Record<string, string>> = {
  'reminders.sendAt': 'Reminders go out from',
  'reminders.until': 'Reminders stop at',
  'reminders.goLiveOn': 'Reminders begin on',
  'reminders.snoozeLimit': 'How often a reminder can be put off',
  'reminders.snoozeDays': 'How many days a reminder can be put off',
  policyReviewedOn: 'The policy was last reviewed on',
  actionPlansSampledOn: 'Action plans were last sampled on',
  alsoEntitled: 'Positions that also need supervision',
  competencies: 'What supervisors here are to bring',
};

const DATE = /^\d{4}-\d\d-\d\d$/;

function valueWords(value: string): string {
  if (value === 'null') return 'nothing';
  if (value === 'true') return 'yes';
  if (value === 'false') return 'no';
  return DATE.test(value) ? writtenDate(Temporal.PlainDate.from(value)) : value;
}

/** A line of a school's settings trail (`positions.record-signed=true`) in the words of the screen: "Whether the record is signed: yes". */
export function changeWords(pack: PolicyPack | null, what: string): string {
  const [, name = what, value = ''] = /^([^=]+)=(.*)$/.exec(what) ?? [];
  const position = name.startsWith('positions.') && pack !== null ? positionOf(pack, name.slice(10)) : undefined;
  const option =
    position?.question !== undefined && 'options' in position.question
      ? position.question.options.find((one) => String(one.value) === value)?.label
      : undefined;
  return `${position?.about ?? NAMES[name] ?? name}: ${option ?? valueWords(value)}`;
}
