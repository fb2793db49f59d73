import { z } from 'zod';
import { RECORD_STATUSES, type SupervisionRecord } from '../../../../shared/domain/records/record.ts';
import { jsonCell, jsonOrNull, textCell, textOrNull, wholeNumber } from './cells.ts';
import { choice, indexed, key, lookedUp, note, number, text } from './columns.ts';
import { answersShape, jsonTo, sealShape, signaturesShape } from './json-shapes.ts';
import type { ListMapping } from './list-definition.ts';

const RECORD_KINDS = ['contract', 'record', 'addendum'] as const;
const row = z.object({
  RecordKey: z.string(),
  ArrangementKey: z.string(),
  SessionKey: textOrNull,
  FormId: z.string(),
  FormVersion: wholeNumber,
  RecordKind: z.enum(RECORD_KINDS),
  Status: z.enum(RECORD_STATUSES),
  AuthorId: z.string(),
  Answers: jsonCell(answersShape),
  RecordText: textCell,
  Signatures: jsonCell(signaturesShape),
  Seal: jsonOrNull(sealShape),
  PaperKeptWhere: textOrNull,
});

/** `Supervision records`: contracts, records and addenda without their child fields; read by the arrangement's parties only (D3, D4). */
export const supervisionRecords: ListMapping<SupervisionRecord> = {
  title: 'Supervision records',
  description: 'Contracts and records of supervision. Read by the parties; changed by the service only.',
  columns: [
    key('RecordKey'),
    lookedUp('ArrangementKey'),
    lookedUp('SessionKey'),
    text('FormId', { title: 'Form' }),
    number('FormVersion'),
    choice('RecordKind', RECORD_KINDS),
    indexed(choice('Status', RECORD_STATUSES)),
    text('AuthorId'),
    note('Answers'),
    note('RecordText'),
    note('Signatures'),
    note('Seal'),
    text('PaperKeptWhere'),
  ],
  folders: 'arrangement',
  rootReaders: 'nobody',
  isContent: true,
  views: [{ title: 'All Items', fields: ['LinkTitle', 'Status', 'RecordText'], where: null }],
  key: 'RecordKey',
  wholeWhen: 'FormVersion',
  keyOf: (record) => record.key,
  titleOf: (record) => (record.kind === 'contract' ? 'Supervision contract' : 'Supervision record'),
  toFields: (record) => ({
    RecordKey: record.key,
    ArrangementKey: record.arrangement,
    SessionKey: record.session,
    FormId: record.formId,
    FormVersion: record.formVersion,
    RecordKind: record.kind,
    Status: record.status,
    AuthorId: record.author,
    Answers: jsonTo(record.answers),
    RecordText: record.text,
    Signatures: jsonTo(record.signatures),
    Seal: jsonTo(record.seal),
    PaperKeptWhere: record.paperKeptWhere,
  }),
  fromFields: (fields) => {
    const cells = row.parse(fields);
    return {
      key: cells.RecordKey,
      arrangement: cells.ArrangementKey,
      session: cells.SessionKey,
      formId: cells.FormId,
      formVersion: cells.FormVersion,
      kind: cells.RecordKind,
      status: cells.Status,
      author: cells.AuthorId,
      answers: cells.Answers,
      text: cells.RecordText,
      signatures: cells.Signatures,
      seal: cells.Seal,
      paperKeptWhere: cells.PaperKeptWhere,
    };
  },
};
