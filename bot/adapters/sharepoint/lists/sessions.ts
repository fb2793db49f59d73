import { z } from 'zod';
import {
  NOT_TOLD_REASONS,
  OUTLOOK_ANSWERS,
  OUTLOOK_NEWS,
  OUTLOOK_TROUBLES,
  REASONS,
  SESSION_STATUSES,
  type Session,
} from '../../../../shared/domain/sessions/session.ts';
import { ARRANGEMENT_KINDS } from './arrangement-columns.ts';
import {
  countCell,
  jsonOrNull,
  momentCell,
  momentOrNull,
  momentTo,
  peopleCell,
  peopleTo,
  textCell,
  textOrNull,
} from './cells.ts';
import { severityFormat } from './column-formatting.ts';
import { choice, indexed, key, lookedUp, moment, note, number, text } from './columns.ts';
import { given, jsonTo } from './json-shapes.ts';
import type { ListMapping } from './list-definition.ts';

const RECORD_STATES = ['none', 'draft', 'shared', 'awaiting signatures', 'signed', 'signed on paper'] as const;
const FORMALITIES = ['formal', 'ad hoc'] as const;
const MISSED_BY = ['supervisee', 'supervisor'] as const;

const missedTwice = z.array(
  z.object({
    supervisee: z.string(),
    state: z.enum(['sent', 'declined']),
    by: z.string(),
    at: momentCell,
    reason: z.enum(NOT_TOLD_REASONS).nullable(),
    copies: z.array(
      z.object({
        person: z.string(),
        state: z.enum(['not yet', 'sent', 'not reached']),
        at: momentCell.nullable(),
      }),
    ),
  }),
);

const times = z.object({ startsAt: momentCell, endsAt: momentCell });
const inOutlook = z.object({
  answers: z.array(z.object({ person: z.string(), answer: z.enum(OUTLOOK_ANSWERS) })),
  trouble: z.enum(OUTLOOK_TROUBLES).nullable(),
  times: times.nullable(),
  news: z.object({ what: z.enum(OUTLOOK_NEWS), by: z.string().nullable(), startedAt: momentCell }).nullable(),
});

const row = z.object({
  SessionKey: z.string(),
  ArrangementKey: z.string(),
  Kind: z.enum(ARRANGEMENT_KINDS),
  Formality: z.enum(FORMALITIES),
  StartsAt: momentCell,
  EndsAt: momentCell,
  Status: z.enum(SESSION_STATUSES),
  ProposedById: z.string(),
  AcceptedByIds: peopleCell,
  Attended: textCell,
  AttendedIds: peopleCell,
  ApologiesIds: peopleCell,
  AbsentIds: peopleCell,
  GuestIds: peopleCell,
  MissedBy: z.enum(MISSED_BY).nullish(),
  Venue: textCell,
  EventId: textOrNull,
  OrganiserId: z.string(),
  RescheduledCount: countCell,
  CancelledById: textOrNull,
  CancelledAt: momentOrNull,
  Reason: z.enum(REASONS).nullish(),
  RecordState: z.enum(RECORD_STATES),
  MissedTwice: jsonOrNull(missedTwice),
  Outlook: jsonOrNull(inOutlook),
});

/** `Sessions`: that a meeting is planned or was held, and where its record stands; never what was said. */
export const sessions: ListMapping<Session> = {
  title: 'Sessions',
  description: 'Supervision sessions: planned, held, missed or cancelled, and how far the record is.',
  columns: [
    key('SessionKey'),
    lookedUp('ArrangementKey'),
    lookedUp('SchoolKey'),
    choice('Kind', ARRANGEMENT_KINDS),
    choice('Formality', FORMALITIES),
    indexed(moment('StartsAt')),
    moment('EndsAt'),
    indexed(
      choice('Status', SESSION_STATUSES, {
        format: severityFormat({
          proposed: 'low',
          booked: 'good',
          held: 'good',
          unconfirmed: 'warning',
          missed: 'severeWarning',
          cancelled: 'blocked',
        }),
      }),
    ),
    text('ProposedById'),
    note('AcceptedByIds'),
    choice('Attended', ['everybody', 'some']),
    note('AttendedIds', { title: 'Who attended' }),
    note('ApologiesIds', { title: 'Apologies' }),
    note('AbsentIds', { title: 'Was not there' }),
    note('GuestIds', { title: 'Guests' }),
    choice('MissedBy', MISSED_BY),
    text('Venue'),
    lookedUp('EventId'),
    text('OrganiserId'),
    number('RescheduledCount'),
    text('CancelledById'),
    moment('CancelledAt'),
    choice('Reason', REASONS),
    indexed(
      choice('RecordState', RECORD_STATES, {
        format: severityFormat({
          draft: 'low',
          shared: 'low',
          'awaiting signatures': 'warning',
          signed: 'good',
          'signed on paper': 'good',
        }),
      }),
    ),
    note('MissedTwice', { title: 'Two missed in a row' }),
    note('Outlook', { title: 'In Outlook' }),
  ],
  folders: 'school',
  rootReaders: 'nobody',
  isContent: false,
  views: [
    {
      title: 'All Items',
      fields: ['LinkTitle', 'SchoolKey', 'StartsAt', 'Status', 'RecordState', 'RescheduledCount'],
      // The last three months and all that is planned: the whole list would meet the threshold in its first year or two.
      where: '<Geq><FieldRef Name="StartsAt"/><Value Type="DateTime"><Today OffsetDays="-90"/></Value></Geq>',
      orderBy: { field: 'StartsAt', isDescending: true },
    },
    {
      title: 'Coming up',
      fields: ['LinkTitle', 'SchoolKey', 'StartsAt', 'Status'],
      where: '<Geq><FieldRef Name="StartsAt"/><Value Type="DateTime"><Today/></Value></Geq>',
      orderBy: { field: 'StartsAt', isDescending: false },
    },
    {
      title: 'Missed',
      fields: ['LinkTitle', 'SchoolKey', 'StartsAt', 'MissedBy', 'Reason'],
      where: '<Eq><FieldRef Name="Status"/><Value Type="Text">missed</Value></Eq>',
      orderBy: { field: 'StartsAt', isDescending: true },
    },
    {
      title: 'By school',
      fields: ['LinkTitle', 'SchoolKey', 'StartsAt', 'Status', 'RecordState'],
      where: '<Geq><FieldRef Name="StartsAt"/><Value Type="DateTime"><Today OffsetDays="-50"/></Value></Geq>',
      orderBy: { field: 'StartsAt', isDescending: true },
      groupBy: 'SchoolKey',
    },
    {
      title: 'Waiting for signatures',
      fields: ['LinkTitle', 'SchoolKey', 'StartsAt', 'RecordState'],
      where: '<Eq><FieldRef Name="RecordState"/><Value Type="Text">awaiting signatures</Value></Eq>',
      orderBy: { field: 'StartsAt', isDescending: false },
    },
  ],
  key: 'SessionKey',
  wholeWhen: 'StartsAt',
  keyOf: (session) => session.key,
  titleOf: (session) => `Supervision, ${session.formality}`,
  toFields: (session) => ({
    SessionKey: session.key,
    ArrangementKey: session.arrangement,
    Kind: session.kind,
    Formality: session.formality,
    StartsAt: momentTo(session.startsAt),
    EndsAt: momentTo(session.endsAt),
    Status: session.status,
    ProposedById: session.proposedBy,
    AcceptedByIds: peopleTo(session.acceptedBy),
    Attended: session.attended === null ? 'everybody' : 'some',
    AttendedIds: peopleTo(session.attended ?? []),
    ApologiesIds: peopleTo(session.apologies ?? []),
    AbsentIds: peopleTo(session.absent ?? []),
    GuestIds: peopleTo(session.guests ?? []),
    MissedBy: session.missedBy,
    Venue: session.venue,
    EventId: session.eventId,
    OrganiserId: session.organiser,
    RescheduledCount: session.rescheduledCount,
    CancelledById: session.cancelledBy,
    CancelledAt: momentTo(session.cancelledAt ?? null),
    Reason: session.reason,
    RecordState: session.recordState,
    MissedTwice: jsonTo(session.missedTwice),
    Outlook: jsonTo(session.outlook),
  }),
  fromFields: (fields) => {
    const cells = row.parse(fields);
    return {
      key: cells.SessionKey,
      arrangement: cells.ArrangementKey,
      kind: cells.Kind,
      formality: cells.Formality,
      startsAt: cells.StartsAt,
      endsAt: cells.EndsAt,
      status: cells.Status,
      proposedBy: cells.ProposedById,
      acceptedBy: cells.AcceptedByIds,
      attended: cells.Attended === 'some' ? cells.AttendedIds : null,
      ...(cells.ApologiesIds.length === 0 ? {} : { apologies: cells.ApologiesIds }),
      ...(cells.AbsentIds.length === 0 ? {} : { absent: cells.AbsentIds }),
      ...(cells.GuestIds.length === 0 ? {} : { guests: cells.GuestIds }),
      missedBy: cells.MissedBy ?? null,
      venue: cells.Venue,
      eventId: cells.EventId,
      organiser: cells.OrganiserId,
      rescheduledCount: cells.RescheduledCount,
      cancelledBy: cells.CancelledById,
      ...given('cancelledAt', cells.CancelledAt),
      reason: cells.Reason ?? null,
      recordState: cells.RecordState,
      ...given('missedTwice', cells.MissedTwice),
      ...given('outlook', cells.Outlook),
    };
  },
};
