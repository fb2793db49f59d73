import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { AuditEntry } from '../../../shared/domain/audit/audit-entry.ts';
import type { PlainDate } from '../../../shared/domain/dates.ts';
import type { RecordKind, RecordStatus } from '../../../shared/domain/records/record.ts';
import type { SignerRole } from '../../../shared/domain/records/signer.ts';
import type { ExportTable } from './export-table.ts';
import { date, type Named, number, text } from './named-columns.ts';

/** One name under one form, or one that is asked for and missing. */
export interface SignatureLine {
  readonly record: string;
  readonly arrangement: string;
  readonly session: string | null;
  readonly kind: RecordKind;
  /** The form's title; null where the pack does not say which further form it is. */
  readonly form: string | null;
  readonly status: RecordStatus;
  readonly person: string;
  readonly role: SignerRole | null;
  readonly signedOn: PlainDate | null;
  readonly how: 'on screen' | 'with a witness' | 'on paper' | 'after the seal' | 'missing';
}

/** One form that is sealed, or is signed and should be: whether it still is what was signed. */
export interface SealLine {
  readonly key: string;
  readonly arrangement: string;
  readonly what: 'record' | 'case discussion';
  readonly sealedOn: PlainDate | null;
  /** None = it is as it was signed. */
  readonly problems: readonly string[];
}

/** One contract of an arrangement, with when the arrangement's is to be reviewed. */
export interface ContractLine {
  readonly key: string;
  readonly arrangement: Arrangement;
  readonly status: RecordStatus;
  readonly completedOn: PlainDate | null;
  readonly missing: number;
}

/** An arrangement's actions, counted. */
export interface ActionCounts {
  readonly arrangement: string;
  readonly open: number;
  readonly overdue: number;
  readonly done: number;
  readonly doneLate: number;
  readonly dropped: number;
  readonly passedOn: number;
  readonly moved: number;
  readonly referralsNotMade: number;
}

/** What the pack says of itself, line by line. */
export const ABOUT: ExportTable<readonly [string, string]> = {
  name: 'About this pack',
  says: 'something about the pack itself: who took it, when, what for, and what is left out',
  columns: [
    { title: 'What', says: 'what is said', type: 'text', of: ([what]) => what },
    { title: 'Says', says: 'in words', type: 'text', of: ([, says]) => says },
  ],
};

/** Contracts with their dates and reviews. */
export const CONTRACTS: ExportTable<Named<ContractLine>> = {
  name: 'Contracts',
  says: 'a contract of an arrangement; an arrangement without one has none here',
  columns: [
    text('Key', 'its key', ({ value }) => value.key),
    text('Arrangement', 'the arrangement’s key', ({ value }) => value.arrangement.key),
    text('Status', 'shared, signed, superseded and so on', ({ value }) => value.status),
    date('Complete on', 'the day of the last name under it', ({ value }) => value.completedOn),
    number('Names missing', 'how many were asked to sign and have not', ({ value }) => value.missing),
    date('Last reviewed on', 'of the arrangement', ({ value }) => value.arrangement.contractLastReviewedOn),
    date('Review due on', 'of the arrangement', ({ value }) => value.arrangement.contractReviewOn),
    text(
      'Contract is',
      'ok, missing, due soon or overdue, of the arrangement',
      ({ value }) => value.arrangement.standing.contractState,
    ),
  ],
};

/** Who has signed what, and whose name is missing. */
export const SIGNATURES: ExportTable<Named<SignatureLine>> = {
  name: 'Signatures',
  says: 'a name under a record, contract or form, or one that is missing',
  columns: [
    text('Record', 'the record’s key', ({ value }) => value.record),
    text('Arrangement', 'the arrangement’s key', ({ value }) => value.arrangement),
    text('Session', 'the session’s key', ({ value }) => value.session),
    text('Kind', 'contract, record, addendum or further', ({ value }) => value.kind),
    text('Form', 'its title; of a further form only where an inspection lets read it', ({ value }) => value.form),
    text('Status', 'shared, signed and so on', ({ value }) => value.status),
    text('Person', 'name', ({ value, nameOf }) => nameOf(value.person)),
    text('As', 'supervisor, supervisee and so on', ({ value }) => value.role),
    date('Signed on', 'the day in London; empty = missing', ({ value }) => value.signedOn),
    text('How', 'on screen, with a witness, on paper, after the seal, or missing', ({ value }) => value.how),
  ],
};

/** Whether what was signed is whole. */
export const SEALS: ExportTable<SealLine> = {
  name: 'Seals',
  says: 'a record or case discussion that everybody has signed, checked when the pack was made',
  columns: [
    { title: 'Key', says: 'its key', type: 'text', of: ({ key }) => key },
    { title: 'Arrangement', says: 'the arrangement’s key', type: 'text', of: ({ arrangement }) => arrangement },
    { title: 'What', says: 'record or case discussion', type: 'text', of: ({ what }) => what },
    { title: 'Sealed on', says: 'the day in London', type: 'date', of: ({ sealedOn }) => sealedOn },
    {
      title: 'Is',
      says: 'as it was signed, or what is amiss',
      type: 'text',
      of: ({ problems }) => (problems.length === 0 ? 'as it was signed' : problems.join('; ')),
    },
  ],
};

/** Actions as counts. */
export const ACTION_COUNTS: ExportTable<ActionCounts> = {
  name: 'Actions in numbers',
  says: 'an arrangement: its actions as counts, never their words',
  columns: [
    { title: 'Arrangement', says: 'the arrangement’s key', type: 'text', of: (one) => one.arrangement },
    { title: 'Open', says: 'open', type: 'number', of: (one) => one.open },
    { title: 'Overdue', says: 'open past their day', type: 'number', of: (one) => one.overdue },
    { title: 'Done', says: 'done', type: 'number', of: (one) => one.done },
    { title: 'Done late', says: 'done after their day', type: 'number', of: (one) => one.doneLate },
    { title: 'No longer needed', says: 'dropped', type: 'number', of: (one) => one.dropped },
    { title: 'Passed on', says: 'to the next supervision', type: 'number', of: (one) => one.passedOn },
    { title: 'Moved', says: 'how often their day was moved, in all', type: 'number', of: (one) => one.moved },
    {
      title: 'Referrals not made',
      says: 'referrals agreed and not made yet',
      type: 'number',
      of: (one) => one.referralsNotMade,
    },
  ],
};

/** Who has opened what. */
export const ACCESS_LOG: ExportTable<Named<AuditEntry>> = {
  name: 'Access log',
  says: 'something that was opened, shared or taken away, or somebody who was let in or shut out',
  columns: [
    text('Arrangement', 'the arrangement’s key', ({ value }) => value.arrangement),
    text('At', 'the moment in UTC', ({ value }) => value.at.toString({ smallestUnit: 'second' })),
    text('By', 'name, or the service', ({ value, nameOf }) =>
      value.by === 'service' ? 'The service' : nameOf(value.by),
    ),
    text('Event', 'what happened', ({ value }) => value.event),
    text('About', 'the key of what it was about', ({ value }) => value.about),
  ],
};
