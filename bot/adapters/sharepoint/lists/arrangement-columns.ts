import { DUE_STATES } from '../../../../shared/domain/arrangements/arrangement.ts';
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
  choice('Status', ['active', 'ended']),
  date('LastHeldOn'),
  moment('NextBookedAt'),
  text('NextSessionKey'),
  indexed(date('NextDueOn', { format: passedDateFormat() })),
  indexed(choice('DueState', DUE_STATES, { format: dueColours })),
  choice('Cover', COVER_STATES),
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
];

const WHO = ['LinkTitle', 'SchoolKey'];

/** Views for trust leads: state visible at a glance. */
export const ARRANGEMENT_VIEWS: readonly ViewDefinition[] = [
  {
    title: 'All Items',
    fields: [...WHO, 'DueState', 'NextDueOn', 'NextBookedAt', 'LastHeldOn', 'ContractState'],
    where: null,
  },
  {
    title: 'Overdue',
    fields: [...WHO, 'DueState', 'NextDueOn', 'LastHeldOn', 'MissedInARow', 'ChildrenOverdue'],
    where: '<Eq><FieldRef Name="DueState"/><Value Type="Text">overdue</Value></Eq>',
    orderBy: { field: 'NextDueOn', isDescending: false },
  },
  {
    title: 'Contract reviews due',
    fields: [...WHO, 'ContractState', 'ContractReviewState', 'ContractReviewOn', 'ContractSignedOn'],
    where:
      '<In><FieldRef Name="ContractReviewState"/><Values><Value Type="Text">due soon</Value><Value Type="Text">overdue</Value></Values></In>',
    orderBy: { field: 'ContractReviewOn', isDescending: false },
  },
  {
    title: 'Unsigned',
    fields: [...WHO, 'RecordsUnsigned', 'LastHeldOn'],
    where: '<Gt><FieldRef Name="RecordsUnsigned"/><Value Type="Number">0</Value></Gt>',
  },
  {
    title: 'By school',
    fields: [...WHO, 'DueState', 'NextDueOn', 'ContractState', 'RecordsUnsigned', 'OverdueActions'],
    where: null,
    groupBy: 'SchoolKey',
  },
];
