import { z } from 'zod';
import {
  type Arrangement,
  type ArrangementStanding,
  COVER_ACCESS,
  DUE_STATES,
  HALF_TERM_STATES,
  type Interval,
} from '../../../../shared/domain/arrangements/arrangement.ts';
import { POLICY_IDS } from '../../../../shared/domain/schools/school.ts';
import {
  ARRANGEMENT_COLUMNS,
  ARRANGEMENT_KINDS,
  ARRANGEMENT_VIEWS,
  CONTRACT_STATES,
  COVER_STATES,
  REVIEW_STATES,
} from './arrangement-columns.ts';
import {
  countCell,
  dateCell,
  dateOrNull,
  dateTo,
  jsonCell,
  jsonOrNull,
  momentOrNull,
  momentTo,
  peopleCell,
  peopleTo,
  textCell,
  textOrNull,
  wholeNumber,
} from './cells.ts';
import { given, intervalShape } from './json-shapes.ts';
import { latelyCell, latelyTo } from './lately-cell.ts';
import type { Fields, ListMapping } from './list-definition.ts';

const cover = z.object({
  person: z.string(),
  fromOn: dateCell,
  toOn: dateCell.nullable(),
  access: z.enum(COVER_ACCESS).optional(),
});
const termsRow = z.object({
  ArrangementKey: z.string(),
  SchoolKey: z.string(),
  Policy: z.enum(POLICY_IDS),
  PolicyVersion: wholeNumber,
  Kind: z.enum(ARRANGEMENT_KINDS),
  SupervisorIds: peopleCell,
  SuperviseeIds: peopleCell,
  CoverSupervisors: jsonCell(z.array(cover)),
  LineManagerId: textOrNull,
  CommissionedById: textOrNull,
  DurationMinutes: z.number(),
  Venue: textCell,
  StartedOn: dateCell,
  EndedOn: dateOrNull,
  Interval: jsonOrNull(intervalShape),
  InterimInterval: jsonOrNull(intervalShape),
  InterimUntilOn: dateOrNull,
  ContractSignedOn: dateOrNull,
  ContractLastReviewedOn: dateOrNull,
  ContractReviewOn: dateOrNull,
  ContractAwaitsIds: peopleCell,
});
const standingRow = z.object({
  LastHeldOn: dateOrNull,
  NextBookedAt: momentOrNull,
  NextSessionKey: textOrNull,
  NextDueOn: dateOrNull,
  DueState: z.enum(DUE_STATES),
  Cover: z.enum(COVER_STATES).nullish(),
  ContractState: z.enum(CONTRACT_STATES),
  ContractReviewState: z.enum(REVIEW_STATES).nullish(),
  HeldCount: countCell,
  MissedInARow: countCell,
  OpenActions: countCell,
  OverdueActions: countCell,
  RecordsUnsigned: countCell,
  SupervisorCancellations: countCell,
  ChildrenFollowed: countCell,
  ChildrenDueSoon: countCell,
  ChildrenOverdue: countCell,
  SessionDueState: z.enum(DUE_STATES).nullish(),
  SessionDueOn: dateOrNull,
  MissedTwiceSinceOn: dateOrNull,
  DecisionsUnfiled: countCell,
  HalfTermState: z.enum(HALF_TERM_STATES).nullish(),
  Lately: latelyCell,
});

function standingFrom(fields: unknown): ArrangementStanding {
  const cells = standingRow.parse(fields);
  return {
    lastHeldOn: cells.LastHeldOn,
    nextBookedAt: cells.NextBookedAt,
    nextSession: cells.NextSessionKey,
    nextDueOn: cells.NextDueOn,
    dueState: cells.DueState,
    coverState: cells.Cover ?? null,
    contractState: cells.ContractState,
    contractReviewState: cells.ContractReviewState ?? null,
    heldCount: cells.HeldCount,
    missedInARow: cells.MissedInARow,
    openActions: cells.OpenActions,
    overdueActions: cells.OverdueActions,
    recordsUnsigned: cells.RecordsUnsigned,
    ...(cells.SupervisorCancellations === 0 ? {} : { supervisorCancellations: cells.SupervisorCancellations }),
    ...childrenFrom(cells),
    ...given('missedTwiceSinceOn', cells.MissedTwiceSinceOn),
    ...(cells.DecisionsUnfiled === 0 ? {} : { decisionsUnfiled: cells.DecisionsUnfiled }),
    ...given('halfTermState', cells.HalfTermState ?? null),
    ...(cells.Lately.length === 0 ? {} : { lately: cells.Lately }),
  };
}

function childrenFrom(cells: z.infer<typeof standingRow>): Pick<ArrangementStanding, 'children'> {
  const { ChildrenFollowed: followed, SessionDueState: sessionDueState } = cells;
  if (followed === 0 || sessionDueState === null || sessionDueState === undefined) return {};
  return {
    children: {
      followed,
      dueSoon: cells.ChildrenDueSoon,
      overdue: cells.ChildrenOverdue,
      sessionDueState,
      sessionDueOn: cells.SessionDueOn,
    },
  };
}

function standingTo(standing: ArrangementStanding): Fields {
  return {
    LastHeldOn: dateTo(standing.lastHeldOn),
    NextBookedAt: momentTo(standing.nextBookedAt),
    NextSessionKey: standing.nextSession,
    NextDueOn: dateTo(standing.nextDueOn),
    DueState: standing.dueState,
    Cover: standing.coverState,
    ContractState: standing.contractState,
    ContractReviewState: standing.contractReviewState,
    HeldCount: standing.heldCount,
    MissedInARow: standing.missedInARow,
    OpenActions: standing.openActions,
    OverdueActions: standing.overdueActions,
    RecordsUnsigned: standing.recordsUnsigned,
    SupervisorCancellations: standing.supervisorCancellations ?? 0,
    ChildrenFollowed: standing.children?.followed ?? 0,
    ChildrenDueSoon: standing.children?.dueSoon ?? 0,
    ChildrenOverdue: standing.children?.overdue ?? 0,
    SessionDueState: standing.children?.sessionDueState ?? null,
    SessionDueOn: dateTo(standing.children?.sessionDueOn ?? null),
    MissedTwiceSinceOn: dateTo(standing.missedTwiceSinceOn ?? null),
    DecisionsUnfiled: standing.decisionsUnfiled ?? 0,
    HalfTermState: standing.halfTermState ?? null,
    Lately: latelyTo(standing.lately),
  };
}

function intervalTo(interval: Interval | null): string | null {
  return interval === null ? null : JSON.stringify(interval);
}

function termsTo(arrangement: Arrangement): Fields {
  return {
    ArrangementKey: arrangement.key,
    SchoolKey: arrangement.school,
    Policy: arrangement.policy,
    PolicyVersion: arrangement.policyVersion,
    Kind: arrangement.kind,
    SupervisorIds: peopleTo(arrangement.supervisors),
    SuperviseeIds: peopleTo(arrangement.supervisees),
    CoverSupervisors: JSON.stringify(arrangement.cover),
    LineManagerId: arrangement.lineManager,
    CommissionedById: arrangement.commissionedBy,
    DurationMinutes: arrangement.durationMinutes,
    Venue: arrangement.venue,
    StartedOn: dateTo(arrangement.startedOn),
    EndedOn: dateTo(arrangement.endedOn),
    Interval: intervalTo(arrangement.interval),
    InterimInterval: intervalTo(arrangement.interim?.interval ?? null),
    InterimUntilOn: dateTo(arrangement.interim?.untilOn ?? null),
    ContractSignedOn: dateTo(arrangement.contractSignedOn),
    ContractLastReviewedOn: dateTo(arrangement.contractLastReviewedOn),
    ContractReviewOn: dateTo(arrangement.contractReviewOn),
    ContractAwaitsIds: peopleTo(arrangement.contractAwaits ?? []),
    Status: arrangement.endedOn === null ? 'active' : 'ended',
  };
}

function fromFields(fields: unknown): Arrangement {
  const cells = termsRow.parse(fields);
  const { InterimInterval: interim, InterimUntilOn: untilOn } = cells;
  return {
    key: cells.ArrangementKey,
    school: cells.SchoolKey,
    policy: cells.Policy,
    policyVersion: cells.PolicyVersion,
    kind: cells.Kind,
    supervisors: cells.SupervisorIds,
    supervisees: cells.SuperviseeIds,
    cover: cells.CoverSupervisors,
    lineManager: cells.LineManagerId,
    commissionedBy: cells.CommissionedById,
    durationMinutes: cells.DurationMinutes,
    venue: cells.Venue,
    startedOn: cells.StartedOn,
    endedOn: cells.EndedOn,
    interval: cells.Interval,
    interim: interim === null || untilOn === null ? null : { interval: interim, untilOn },
    contractSignedOn: cells.ContractSignedOn,
    contractLastReviewedOn: cells.ContractLastReviewedOn,
    contractReviewOn: cells.ContractReviewOn,
    ...(cells.ContractAwaitsIds.length === 0 ? {} : { contractAwaits: cells.ContractAwaitsIds }),
    standing: standingFrom(fields),
  };
}

/** `Arrangements`: who supervises whom, and how it stands; readable by oversight, without content. */
export const arrangements: ListMapping<Arrangement> = {
  title: 'Arrangements',
  description: 'Who supervises whom, when supervision is due, and whether contract and records are in order.',
  columns: ARRANGEMENT_COLUMNS,
  folders: 'school',
  rootReaders: 'nobody',
  isContent: false,
  views: ARRANGEMENT_VIEWS,
  key: 'ArrangementKey',
  wholeWhen: 'StartedOn',
  keyOf: (arrangement) => arrangement.key,
  titleOf: (arrangement) => `Supervision, ${arrangement.kind}`,
  toFields: (arrangement) => ({ ...termsTo(arrangement), ...standingTo(arrangement.standing) }),
  fromFields,
};
