import type { OneRecordView } from '../../../shared/contract/records.ts';
import { contentReaders } from '../../../shared/domain/access/content-readers.ts';
import { mayChange, type SignatureDue } from '../../../shared/domain/access/record-access.ts';
import type { LaterFact } from '../../../shared/domain/records/record.ts';
import type { FormDefinition } from '../../../shared/forms/form-definition.ts';
import type { Names } from '../../../shared/forms/kinds/question-kind.ts';
import { placeOf, placesOf } from '../../../shared/forms/places.ts';
import { hasSharedDate } from '../../../shared/forms/signature-dates.ts';
import { signingStyleOf } from '../../../shared/forms/signing-style.ts';
import type { PolicyPack } from '../../../shared/policies/pack.ts';
import type { SharedInPlace } from '../records/record-in-place.ts';
import { isAgreed } from '../records/style-of.ts';
import { answerView } from './answer-view.ts';
import { moment } from './session-summary.ts';

type Beside = Pick<OneRecordView, 'signing' | 'later'>;

/** A form of which nothing is shared yet. */
export function nothingBeside(form: FormDefinition, pack: PolicyPack | null): Beside {
  const style = signingStyleOf(form, pack?.signing ?? null);
  const signing = { style, hasSharedDate: hasSharedDate(form), paper: [], agreements: [] };
  return { signing: { ...signing, mayAgree: false, mayNotePaper: false }, later: { facts: [], mayAdd: false } };
}

/** What a record page is worked out from besides the record itself. */
export interface BesideFacts {
  readonly pack: PolicyPack | null;
  readonly due: readonly SignatureDue[];
  readonly names: Names;
  readonly contentHash: string;
  readonly reader: string;
  readonly maySign: boolean;
  readonly mayWrite: boolean;
}

/** How a shared record is signed, what is on paper, who agrees it, and what became known later. */
export function besideRecord(found: SharedInPlace, facts: BesideFacts): Beside {
  const { record, form } = found;
  const { paper = [], agreements = [], status } = record.value;
  const { names } = facts;
  const blank = nothingBeside(form, facts.pack);
  const isOpen = status !== 'draft' && status !== 'superseded';
  const supervisees = found.session?.attended ?? found.arrangement.supervisees;
  const hasAgreed = agreements.some((one) => one.person === facts.reader && one.contentHash === facts.contentHash);
  const isTheirs = supervisees.includes(facts.reader);
  return {
    signing: {
      ...blank.signing,
      paper: paper.map((note) => ({
        signedOn: note.signedOn.toString(),
        signedBy: note.signedBy.map((person) => names[person] ?? person),
        keptWhere: note.keptWhere,
        notedBy: note.notedByName,
        notedAt: moment(note.notedAt),
        isVoid: note.isVoid ?? false,
      })),
      agreements: agreements.map(({ person, name, agreedAt, contentHash }) => ({
        person,
        name,
        at: moment(agreedAt),
        isCurrent: contentHash === facts.contentHash,
      })),
      mayAgree: isOpen && facts.maySign && isAgreed(found) && isTheirs && !hasAgreed,
      mayNotePaper: isOpen && facts.maySign && facts.due.length > 0,
      ...(contentReaders(found.arrangement).includes(facts.reader) ? {} : { notesFor: [facts.reader] }),
    },
    later: {
      facts: [...(record.value.laterFacts ?? []), ...found.cases.flatMap(({ value }) => value.laterFacts ?? [])]
        .sort((a, b) => a.addedAt.epochMilliseconds - b.addedAt.epochMilliseconds)
        .map((fact) => factView(form, fact)),
      mayAdd: status !== 'draft' && facts.mayWrite && !mayChange(record.value).allowed && hasLater(form),
    },
  };
}

function hasLater(form: FormDefinition): boolean {
  return placesOf(form, {}).some(({ question }) => question.later === true);
}

function factView(form: FormDefinition, { key, field, answer, name, addedAt }: LaterFact) {
  const label = placeOf(form, field)?.question.label ?? field;
  return { key, field, label, answer: answerView(answer), by: name, at: moment(addedAt) };
}
