import { z } from 'zod';
import {
  INSPECTION_REASONS,
  INSPECTION_SCOPES,
  INSPECTION_STATES,
  type Inspection,
  isOpen,
  PUT_OFF_REASONS,
  type PutOff,
} from '../../../../shared/domain/inspections/inspection.ts';
import { tellsOn } from '../../../../shared/domain/inspections/inspection-moves.ts';
import {
  dateOrNull,
  dateTo,
  momentCell,
  momentOrNull,
  momentTo,
  peopleCell,
  peopleTo,
  textCell,
  textOrNull,
  wholeNumber,
} from './cells.ts';
import { choice, date, key, lookedUp, moment, note, number, text } from './columns.ts';
import type { ListMapping } from './list-definition.ts';

/** What `Upkeep` holds while something is still to be done about a row. */
export const OPEN = 'open';

const row = z.object({
  InspectionKey: z.string(),
  ArrangementKey: z.string(),
  SchoolKey: z.string(),
  ReaderId: z.string(),
  Reason: z.enum(INSPECTION_REASONS),
  Purpose: textCell,
  Scope: z.enum(INSPECTION_SCOPES),
  DaysAllowed: wholeNumber,
  AskedAt: momentCell,
  State: z.enum(INSPECTION_STATES),
  AllowedById: textOrNull,
  DecidedAt: momentOrNull,
  FromOn: dateOrNull,
  UntilOn: dateOrNull,
  DecisionNote: textCell,
  EndedAt: momentOrNull,
  EndedById: textOrNull,
  TellPartiesOn: dateOrNull,
  PutOffReason: z
    .enum(PUT_OFF_REASONS)
    .nullish()
    .transform((reason) => reason ?? null),
  PutOffById: textOrNull,
  ToldIds: peopleCell,
  ToldAt: momentOrNull,
});

function putOffIn(cells: z.output<typeof row>): PutOff | null {
  const { PutOffReason: reason, PutOffById: by, TellPartiesOn } = cells;
  return reason === null ? null : { reason, by, untilOn: by === null ? null : TellPartiesOn };
}

/**
 * `Inspections`: who, not being a party, may read which arrangement's content, why and until when. Trust leads read the list; a row of which the
 * parties are not told yet lies in a folder that nobody reads, because a lead can be a party.
 */
export const inspections: ListMapping<Inspection> = {
  title: 'Inspections',
  description: 'Time-limited reading by somebody who is not a party, and who allowed it.',
  columns: [
    key('InspectionKey'),
    lookedUp('ArrangementKey'),
    lookedUp('SchoolKey'),
    lookedUp('ReaderId'),
    choice('Reason', INSPECTION_REASONS),
    note('Purpose'),
    choice('Scope', INSPECTION_SCOPES),
    number('DaysAllowed'),
    moment('AskedAt'),
    choice('State', INSPECTION_STATES),
    lookedUp('Upkeep'),
    text('AllowedById', { title: 'Decided by' }),
    moment('DecidedAt'),
    date('FromOn'),
    date('UntilOn'),
    note('DecisionNote'),
    moment('EndedAt'),
    text('EndedById'),
    date('TellPartiesOn'),
    choice('PutOffReason', PUT_OFF_REASONS),
    text('PutOffById'),
    note('ToldIds', { title: 'Told' }),
    moment('ToldAt'),
  ],
  folders: 'none',
  rootReaders: 'trust leads',
  isContent: false,
  views: [
    {
      title: 'All Items',
      fields: ['ArrangementKey', 'ReaderId', 'Reason', 'Scope', 'State', 'FromOn', 'UntilOn', 'AllowedById'],
      where: null,
    },
  ],
  key: 'InspectionKey',
  wholeWhen: 'AskedAt',
  keyOf: (inspection) => inspection.key,
  titleOf: (inspection) => `Reading for ${inspection.reason}`,
  toFields: (inspection) => ({
    InspectionKey: inspection.key,
    ArrangementKey: inspection.arrangement,
    SchoolKey: inspection.school,
    ReaderId: inspection.reader,
    Reason: inspection.reason,
    Purpose: inspection.purpose,
    Scope: inspection.scope,
    DaysAllowed: inspection.days,
    AskedAt: momentTo(inspection.askedAt),
    State: inspection.state,
    Upkeep: isOpen(inspection) ? OPEN : 'closed',
    AllowedById: inspection.decidedBy,
    DecidedAt: momentTo(inspection.decidedAt),
    FromOn: dateTo(inspection.fromOn),
    UntilOn: dateTo(inspection.untilOn),
    DecisionNote: inspection.note,
    EndedAt: momentTo(inspection.endedAt),
    EndedById: inspection.endedBy,
    TellPartiesOn: dateTo(tellsOn(inspection)),
    PutOffReason: inspection.putOff?.reason ?? null,
    PutOffById: inspection.putOff?.by ?? null,
    ToldIds: peopleTo(inspection.told),
    ToldAt: momentTo(inspection.toldAt),
  }),
  fromFields: (fields) => {
    const cells = row.parse(fields);
    return {
      key: cells.InspectionKey,
      arrangement: cells.ArrangementKey,
      school: cells.SchoolKey,
      reader: cells.ReaderId,
      reason: cells.Reason,
      purpose: cells.Purpose,
      scope: cells.Scope,
      days: cells.DaysAllowed,
      askedAt: cells.AskedAt,
      state: cells.State,
      decidedBy: cells.AllowedById,
      decidedAt: cells.DecidedAt,
      fromOn: cells.FromOn,
      untilOn: cells.UntilOn,
      note: cells.DecisionNote,
      endedAt: cells.EndedAt,
      endedBy: cells.EndedById,
      putOff: putOffIn(cells),
      told: cells.ToldIds,
      toldAt: cells.ToldAt,
    };
  },
};
