import { z } from 'zod';
import { CONCERN_KINDS, type Concern } from '../../../../shared/domain/concerns/concern.ts';
import {
  booleanCell,
  booleanOrNull,
  jsonOrNull,
  momentCell,
  momentTo,
  textCell,
  textOrNull,
  wholeNumber,
} from './cells.ts';
import { choice, key, lookedUp, moment, note, number, text, yesNo } from './columns.ts';
import { concernStepsShape, given, jsonTo } from './json-shapes.ts';
import type { ListMapping } from './list-definition.ts';

const row = z.object({
  ConcernKey: z.string(),
  ArrangementKey: z.string(),
  Kind: z.enum(CONCERN_KINDS),
  RaisedById: z.string(),
  RaisedAt: momentCell,
  Stage: wholeNumber,
  AddresseeId: z.string(),
  OtherPartyAgrees: booleanOrNull,
  ConcernText: textCell,
  IsClosed: booleanCell,
  SubjectId: textOrNull,
  Steps: jsonOrNull(concernStepsShape),
});

/** `Concerns about supervision`: one closed folder each, read by the raiser, whoever it stands with, and the other party once the policy asks for their agreement. */
export const concerns: ListMapping<Concern> = {
  title: 'Concerns about supervision',
  description: 'Disputes, entitlement matters and urgent requests about supervision itself.',
  columns: [
    key('ConcernKey'),
    lookedUp('ArrangementKey'),
    choice('Kind', CONCERN_KINDS),
    text('RaisedById'),
    moment('RaisedAt'),
    number('Stage'),
    lookedUp('AddresseeId'),
    yesNo('OtherPartyAgrees'),
    note('ConcernText', { title: 'Concern' }),
    yesNo('IsClosed', { title: 'Closed' }),
    text('SubjectId'),
    note('Steps'),
  ],
  folders: 'concern',
  rootReaders: 'nobody',
  isContent: true,
  views: [{ title: 'All Items', fields: ['LinkTitle', 'Kind', 'RaisedAt', 'Stage', 'IsClosed'], where: null }],
  key: 'ConcernKey',
  wholeWhen: 'RaisedAt',
  keyOf: (concern) => concern.key,
  titleOf: () => 'Concern about supervision',
  toFields: (concern) => ({
    ConcernKey: concern.key,
    ArrangementKey: concern.arrangement,
    Kind: concern.kind,
    RaisedById: concern.raisedBy,
    RaisedAt: momentTo(concern.raisedAt),
    Stage: concern.stage,
    AddresseeId: concern.addressee,
    OtherPartyAgrees: concern.otherPartyAgrees,
    ConcernText: concern.text,
    IsClosed: concern.isClosed,
    SubjectId: concern.subject ?? null,
    Steps: jsonTo(concern.steps),
  }),
  fromFields: (fields) => {
    const cells = row.parse(fields);
    return {
      key: cells.ConcernKey,
      arrangement: cells.ArrangementKey,
      kind: cells.Kind,
      raisedBy: cells.RaisedById,
      raisedAt: cells.RaisedAt,
      stage: cells.Stage,
      addressee: cells.AddresseeId,
      otherPartyAgrees: cells.OtherPartyAgrees,
      text: cells.ConcernText,
      isClosed: cells.IsClosed,
      ...given('subject', cells.SubjectId),
      ...given('steps', cells.Steps),
    };
  },
};
