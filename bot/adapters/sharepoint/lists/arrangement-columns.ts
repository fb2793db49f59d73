import { DUE_STATES, HALF_TERM_STATES } from '../../../../shared/domain/arrangements/arrangement.ts';
import { POLICY_IDS } from '../../../../shared/domain/schools/school.ts';
import { countFormat, passedDateFormat, severityFormat } from './column-formatting.ts';
import { choice, date, indexed, key, lookedUp, moment, note, number, text } from './columns.ts';
import type { Column, ViewDefinition } from './list-definition.ts';

export const ARRANGEMENT_KINDS = ['one-to-one', 'group', 'clinical', 'external'] as const;
export const CONTRACT_STATES = ['ok', 'missing', 'due soon', 'overdue'] as const;
export const REVIEW_STATES = ['ok', 'due soon', 'overdue'] as const;
export const COVER_STATES = ['needed', 'arranged'] as const;

const dueColours = severityFormat({
  ok: 'good',
  'due soon': 'warning',
  overdue: 'severeWarning',
  'no clock': 'blocked',
  'no calendar': 'blocked',
  paused: 'low',
});
const contractColours = severityFormat({
  ok: 'good',
  missing: 'severeWarning',
  'due soon': 'warning',
  overdue: 'severeWarning',
});

/** The columns of `Arrangements`: the terms first, then what the service keeps up to date. */
export const ARRANGEMENT_COLUMNS: readonly Column[] = [
  key('ArrangementKey'),
  lookedUp('SchoolKey'),
  choice('Policy', POLICY_IDS),
  number('PolicyVersion'),
  choice('Kind', ARRANGEMENT_KINDS),
  note('SupervisorIds'),
  note('SuperviseeIds'),
  note('CoverSupervisors'),
  text('LineManagerId'),
  text('CommissionedById'),
  number('DurationMinutes'),
  text('Venue'),
  date('StartedOn'),
  date('EndedOn'),
  text('Interval'),
  text('InterimInterval'),
  date('InterimUntilOn'),
  date('ContractSignedOn'),
  date('ContractLastReviewedOn'),
  indexed(date('ContractReviewOn', { format: passedDateFormat() })),
  note('ContractAwaitsIds', { title: 'Contract waits for' }),
  indexed(choice('Status', ['active', 'ended'])),
  date('LastHeldOn'),
  moment('NextBookedAt'),
  text('NextSessionKey'),
  indexed(date('NextDueOn', { format: passedDateFormat() })),
  indexed(choice('DueState', DUE_STATES, { format: dueColours })),
  indexed(choice('Cover', COVER_STATES, { format: severityFormat({ needed: 'severeWarning', arranged: 'good' }) })),
  choice('ContractState', CONTRACT_STATES, { format: contractColours }),
  indexed(choice('ContractReviewState', REVIEW_STATES, { format: contractColours })),
  number('HeldCount'),
  number('MissedInARow', { format: countFormat('warning') }),
  number('OpenActions'),
  number('OverdueActions', { format: countFormat('warning') }),
  indexed(number('RecordsUnsigned', { format: countFormat('severeWarning') })),
  number('SupervisorCancellations', { title: 'Cancelled by supervisor', format: countFormat('warning') }),
  date('MissedTwiceSinceOn', { title: 'Two missed, manager not told since', format: passedDateFormat() }),
  number('ChildrenFollowed'),
  number('ChildrenDueSoon'),
  number('ChildrenOverdue', { format: countFormat('severeWarning') }),
  choice('SessionDueState', DUE_STATES, { format: dueColours }),
  date('SessionDueOn', { format: passedDateFormat() }),
  indexed(number('DecisionsUnfiled', { title: 'Decisions not filed', format: countFormat('severeWarning') })),
  indexed(
    choice('HalfTermState', HALF_TERM_STATES, {
      title: 'This half term',
      format: severityFormat({ held: 'good', booked: 'low', 'nothing yet': 'warning' }),
    }),
  ),
  note('Lately', { title: 'Held and missed lately' }),
];

const WHO = ['LinkTitle', 'SchoolKey'];
const ACTIVE = '<Eq><FieldRef Name="Status"/><Value Type="Text">active</Value></Eq>';
const moreThanNone = (name: string) => `<Gt><FieldRef Name="${name}"/><Value Type="Number">0</Value></Gt>`;

/**
 * Views for trust leads: state visible at a glance. Each begins with a comparison an index answers with few rows, so that none meets the list view
 * threshold however long the list grows (platform A4); what folders leave empty keeps them out as well.
 */
export const ARRANGEMENT_VIEWS: readonly ViewDefinition[] = [
  {
    title: 'All Items',
    fields: [...WHO, 'DueState', 'NextDueOn', 'NextBookedAt', 'LastHeldOn', 'HalfTermState', 'ContractState'],
    where: ACTIVE,
    orderBy: { field: 'NextDueOn', isDescending: false },
  },
  {
    title: 'Overdue',
    fields: [...WHO, 'DueState', 'NextDueOn', 'NextBookedAt', 'LastHeldOn', 'MissedInARow', 'ChildrenOverdue'],
    where: '<Eq><FieldRef Name="DueState"/><Value Type="Text">overdue</Value></Eq>',
    orderBy: { field: 'NextDueOn', isDescending: false },
  },
  {
    title: 'Contract reviews due',
    fields: [...WHO, 'ContractState', 'ContractReviewState', 'ContractReviewOn', 'ContractSignedOn'],
    where: `<And><Leq><FieldRef Name="ContractReviewOn"/><Value Type="DateTime"><Today OffsetDays="30"/></Value></Leq>${ACTIVE}</And>`,
    orderBy: { field: 'ContractReviewOn', isDescending: false },
  },
  {
    title: 'Unsigned',
    fields: [...WHO, 'RecordsUnsigned', 'LastHeldOn'],
    where: moreThanNone('RecordsUnsigned'),
    orderBy: { field: 'RecordsUnsigned', isDescending: true },
  },
  {
    title: 'Not filed',
    fields: [...WHO, 'DecisionsUnfiled', 'OverdueActions', 'LastHeldOn'],
    where: moreThanNone('DecisionsUnfiled'),
    orderBy: { field: 'DecisionsUnfiled', isDescending: true },
  },
  {
    title: 'Cover needed',
    fields: [...WHO, 'Cover', 'DueState', 'NextDueOn'],
    where: '<Eq><FieldRef Name="Cover"/><Value Type="Text">needed</Value></Eq>',
    orderBy: { field: 'NextDueOn', isDescending: false },
  },
  {
    title: 'By school',
    fields: [...WHO, 'DueState', 'NextDueOn', 'ContractState', 'RecordsUnsigned', 'OverdueActions', 'DecisionsUnfiled'],
    where: ACTIVE,
    orderBy: { field: 'NextDueOn', isDescending: false },
    groupBy: 'SchoolKey',
  },
  {
    title: 'This half term',
    fields: [...WHO, 'HalfTermState', 'LastHeldOn', 'NextBookedAt', 'DueState', 'NextDueOn'],
    where: ACTIVE,
    orderBy: { field: 'NextDueOn', isDescending: false },
    groupBy: 'HalfTermState',
  },
  {
    title: 'Ended',
    fields: [...WHO, 'StartedOn', 'EndedOn', 'LastHeldOn', 'HeldCount'],
    where: '<Eq><FieldRef Name="Status"/><Value Type="Text">ended</Value></Eq>',
  },
];
