import type { Action } from '../../../shared/domain/actions/action.ts';
import type { AuditEntry } from '../../../shared/domain/audit/audit-entry.ts';
import type { CaseDiscussion, Signature, SupervisionRecord } from '../../../shared/domain/records/record.ts';
import type { ExportTable } from './export-table.ts';
import { date, type Named, number, text } from './named-columns.ts';

const json = (value: unknown): string | null => (value === undefined || value === null ? null : JSON.stringify(value));
const signedBy = (signatures: readonly Signature[], nameOf: (id: string) => string) =>
  signatures.map(({ person, signedAt }) => `${nameOf(person)}, ${signedAt}`).join('; ');

/** `Supervision records`, without their child fields. */
export const RECORDS: ExportTable<Named<SupervisionRecord>> = {
  name: 'Records',
  says: 'a contract, record, addendum or further form, without the parts about children',
  columns: [
    text('Key', 'its key', ({ value }) => value.key),
    text('Arrangement', 'the arrangement’s key', ({ value }) => value.arrangement),
    text('Session', 'the session’s key', ({ value }) => value.session),
    text('Kind', 'contract, record, addendum or further', ({ value }) => value.kind),
    text('Form', 'the form’s id', ({ value }) => value.formId),
    number(
      'Form version',
      'its version, by which the words of its questions are known',
      ({ value }) => value.formVersion,
    ),
    text('Status', 'draft, shared, signed and so on', ({ value }) => value.status),
    text('Author', 'name', ({ value, nameOf }) => nameOf(value.author)),
    text('Text', 'the whole form as question and answer', ({ value }) => value.text),
    text('Answers', 'the answers as JSON, by the question’s id', ({ value }) => json(value.answers)),
    text('Signatures', 'who signed and when', ({ value, nameOf }) => signedBy(value.signatures, nameOf)),
    text('Later facts', 'what was added after signing, as JSON', ({ value }) => json(value.laterFacts)),
    text('Paper kept at', 'where what was signed on paper is kept', ({ value }) => value.paperKeptWhere),
    text('Seal', 'SHA-256 of what was signed, and its signature (JWS)', ({ value }) => json(value.seal)),
  ],
};

/** `Case discussions`: what was said about children. */
export const CASES: ExportTable<Named<CaseDiscussion>> = {
  name: 'Case discussions',
  says: 'what one session said about one child',
  columns: [
    text('Key', 'its key', ({ value }) => value.key),
    text('Arrangement', 'the arrangement’s key', ({ value }) => value.arrangement),
    text('Record', 'the key of the record it belongs to', ({ value }) => value.record),
    text('Child', 'the reference people use', ({ value }) => value.childReference),
    text('Plan', 'CP, CIN, CLA, EH or other', ({ value }) => value.plan),
    text('Direction', 'improving, same or worse', ({ value }) => value.direction),
    date('Discussed on', 'the day', ({ value }) => value.discussedOn),
    text('Decision', 'what was decided', ({ value }) => value.decision),
    text('Text', 'all of it as question and answer', ({ value }) => value.text),
    text('Answers', 'the answers as JSON', ({ value }) => json(value.answers)),
    text('Filed in', 'the system the decision was filed in', ({ value }) => value.filedIn),
    date('Filed on', 'the day', ({ value }) => value.filedOn),
    text('Filed by', 'name', ({ value, nameOf }) => (value.filedBy === null ? null : nameOf(value.filedBy))),
    text('Seal', 'SHA-256 of what was signed, and its signature (JWS)', ({ value }) => json(value.seal)),
  ],
};

/** `Actions`. */
export const ACTIONS: ExportTable<Named<Action>> = {
  name: 'Actions',
  says: 'an action that was agreed',
  columns: [
    text('Key', 'its key', ({ value }) => value.key),
    text('Arrangement', 'the arrangement’s key', ({ value }) => value.arrangement),
    text('Session', 'the session it comes from', ({ value }) => value.originSession),
    text('Action', 'its words', ({ value }) => value.text),
    text('Category', 'case, refer, practice, development, support or other', ({ value }) => value.category),
    text('Owner', 'name', ({ value, nameOf }) => nameOf(value.owner)),
    date('Due on', 'the day', ({ value }) => value.dueOn),
    text('Status', 'open, done and so on', ({ value }) => value.status),
    date('Closed on', 'the day', ({ value }) => value.closedOn),
    text('Evidence', 'what was written as evidence, links included', ({ value }) => value.evidence),
  ],
};

/** `Audit trail`. */
export const TRAIL: ExportTable<Named<AuditEntry>> = {
  name: 'Audit trail',
  says: 'something that was opened, shared, signed, filed or changed',
  columns: [
    text('Arrangement', 'the arrangement’s key', ({ value }) => value.arrangement),
    number('Sequence', '1, 2, 3…', ({ value }) => value.sequence),
    text('At', 'the moment in UTC', ({ value }) => value.at.toString()),
    text('By', 'name, or the service', ({ value, nameOf }) =>
      value.by === 'service' ? 'The service' : nameOf(value.by),
    ),
    text('Event', 'what happened', ({ value }) => value.event),
    text('About', 'the key of what it was about', ({ value }) => value.about),
    text('Hash', 'SHA-256 over the line and the one before', ({ value }) => value.hash),
  ],
};
