import { z } from 'zod';
import type { Preparation } from '../../../../shared/domain/records/record.ts';
import { jsonCell, momentOrNull, momentTo, textOrNull, wholeNumber } from './cells.ts';
import { choice, key, lookedUp, moment, note, number, text } from './columns.ts';
import { answersShape, jsonTo } from './json-shapes.ts';
import type { ListMapping } from './list-definition.ts';

const KINDS = ['contract', 'record', 'further', 'notes'] as const;
const row = z.object({
  PreparationKey: z.string(),
  AuthorId: z.string(),
  ArrangementKey: z.string(),
  SessionKey: textOrNull,
  Kind: z.enum(KINDS),
  FormId: z.string(),
  FormVersion: wholeNumber,
  Answers: jsonCell(answersShape),
  SharedAt: momentOrNull,
});

/** `Preparation`: what one author has written before sharing it; one folder per author, read by nobody else. */
export const preparation: ListMapping<Preparation> = {
  title: 'Preparation',
  description: 'Drafts that only their author can read.',
  columns: [
    key('PreparationKey'),
    lookedUp('AuthorId'),
    lookedUp('ArrangementKey'),
    text('SessionKey'),
    choice('Kind', KINDS),
    text('FormId', { title: 'Form' }),
    number('FormVersion'),
    note('Answers'),
    moment('SharedAt'),
  ],
  folders: 'author',
  rootReaders: 'nobody',
  isContent: true,
  views: [{ title: 'All Items', fields: ['LinkTitle', 'Kind', 'SharedAt'], where: null }],
  key: 'PreparationKey',
  wholeWhen: 'FormVersion',
  keyOf: (draft) => draft.key,
  titleOf: () => 'Preparation',
  toFields: (draft) => ({
    PreparationKey: draft.key,
    AuthorId: draft.author,
    ArrangementKey: draft.arrangement,
    SessionKey: draft.session,
    Kind: draft.kind,
    FormId: draft.formId,
    FormVersion: draft.formVersion,
    Answers: jsonTo(draft.answers),
    SharedAt: momentTo(draft.sharedAt),
  }),
  fromFields: (fields) => {
    const cells = row.parse(fields);
    return {
      key: cells.PreparationKey,
      author: cells.AuthorId,
      arrangement: cells.ArrangementKey,
      session: cells.SessionKey,
      kind: cells.Kind,
      formId: cells.FormId,
      formVersion: cells.FormVersion,
      answers: cells.Answers,
      sharedAt: cells.SharedAt,
    };
  },
};
