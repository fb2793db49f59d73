import { z } from 'zod';
import type { CaseDiscussion } from '../../../../shared/domain/records/record.ts';
import { dateCell, dateOrNull, dateTo, jsonCell, jsonOrNull, textCell, textOrNull, wholeNumber } from './cells.ts';
import { choice, date, key, lookedUp, note, number, text } from './columns.ts';
import { answersShape, given, jsonTo, laterFactsShape, sealShape, signaturesShape } from './json-shapes.ts';
import type { ListMapping } from './list-definition.ts';

export const CASE_PLANS = ['CP', 'CIN', 'CLA', 'EH', 'other'] as const;
export const DIRECTIONS = ['improving', 'same', 'worse'] as const;
const row = z.object({
  CaseKey: z.string(),
  ArrangementKey: z.string(),
  SessionKey: textOrNull,
  RecordKey: z.string(),
  FormId: z.string(),
  FormVersion: wholeNumber,
  ChildReference: textCell,
  Plan: z.enum(CASE_PLANS).nullish(),
  Direction: z.enum(DIRECTIONS).nullish(),
  DiscussedOn: dateCell,
  Decision: textCell,
  Answers: jsonCell(answersShape),
  RecordText: textCell,
  Signatures: jsonCell(signaturesShape),
  Seal: jsonOrNull(sealShape),
  FiledIn: textOrNull,
  FiledOn: dateOrNull,
  FiledById: textOrNull,
  LaterFacts: jsonOrNull(laterFactsShape),
});

function fromFields(fields: unknown): CaseDiscussion {
  const cells = row.parse(fields);
  return {
    key: cells.CaseKey,
    arrangement: cells.ArrangementKey,
    session: cells.SessionKey,
    record: cells.RecordKey,
    formId: cells.FormId,
    formVersion: cells.FormVersion,
    childReference: cells.ChildReference,
    plan: cells.Plan ?? null,
    direction: cells.Direction ?? null,
    discussedOn: cells.DiscussedOn,
    decision: cells.Decision,
    answers: cells.Answers,
    text: cells.RecordText,
    signatures: cells.Signatures,
    seal: cells.Seal,
    filedIn: cells.FiledIn,
    filedOn: cells.FiledOn,
    filedBy: cells.FiledById,
    ...given('laterFacts', cells.LaterFacts),
  };
}

/** `Case discussions`: the part of a session about one child; read by the parties only, inspected under a scope of its own (D4). */
export const caseDiscussions: ListMapping<CaseDiscussion> = {
  title: 'Case discussions',
  description: 'What supervision said about a child. Read by the parties; changed by the service only.',
  columns: [
    key('CaseKey'),
    lookedUp('ArrangementKey'),
    lookedUp('SessionKey'),
    lookedUp('RecordKey'),
    text('FormId', { title: 'Form' }),
    number('FormVersion'),
    note('ChildReference'),
    choice('Plan', CASE_PLANS),
    choice('Direction', DIRECTIONS),
    date('DiscussedOn'),
    note('Decision'),
    note('Answers'),
    note('RecordText'),
    note('Signatures'),
    note('Seal'),
    text('FiledIn'),
    date('FiledOn'),
    text('FiledById'),
    note('LaterFacts'),
  ],
  folders: 'arrangement',
  rootReaders: 'nobody',
  isContent: true,
  views: [
    {
      title: 'All Items',
      fields: ['LinkTitle', 'DiscussedOn', 'Plan', 'Direction', 'FiledIn', 'FiledOn'],
      where: null,
    },
  ],
  key: 'CaseKey',
  wholeWhen: 'DiscussedOn',
  keyOf: (discussion) => discussion.key,
  titleOf: () => 'Case discussion',
  toFields: (discussion) => ({
    CaseKey: discussion.key,
    ArrangementKey: discussion.arrangement,
    SessionKey: discussion.session,
    RecordKey: discussion.record,
    FormId: discussion.formId,
    FormVersion: discussion.formVersion,
    ChildReference: discussion.childReference,
    Plan: discussion.plan,
    Direction: discussion.direction,
    DiscussedOn: dateTo(discussion.discussedOn),
    Decision: discussion.decision,
    Answers: jsonTo(discussion.answers),
    RecordText: discussion.text,
    Signatures: jsonTo(discussion.signatures),
    Seal: jsonTo(discussion.seal),
    FiledIn: discussion.filedIn,
    FiledOn: dateTo(discussion.filedOn),
    FiledById: discussion.filedBy,
    LaterFacts: jsonTo(discussion.laterFacts),
  }),
  fromFields,
};
