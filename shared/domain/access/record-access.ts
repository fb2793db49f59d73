import type { Arrangement } from '../arrangements/arrangement.ts';
import type { Person, PersonId } from '../people/person.ts';
import type { Signature, SupervisionRecord } from '../records/record.ts';
import { ALLOWED, type Decision, refused } from './decision.ts';

/** A signature the form asks for and whose it is. */
export interface SignatureDue {
  readonly person: PersonId;
  readonly role: Signature['role'];
}

/**
 * Whose signatures a record needs: one supervisor's (the author's where there are two) and every supervisee's who took part. Source: J-17, J-62.
 * `attended` null = all of the arrangement's supervisees; a contract has no session and so no `attended`.
 */
export function signaturesDue(
  arrangement: Arrangement,
  record: Pick<SupervisionRecord, 'author'>,
  roles: readonly Signature['role'][],
  attended: readonly PersonId[] | null,
): readonly SignatureDue[] {
  const supervisees = attended === null || attended.length === 0 ? arrangement.supervisees : attended;
  const authorLeads = !arrangement.supervisees.includes(record.author);
  const supervisor = authorLeads ? record.author : arrangement.supervisors[0];
  const due: SignatureDue[] = [];
  if (roles.includes('supervisor') && supervisor !== undefined) due.push({ person: supervisor, role: 'supervisor' });
  if (roles.includes('supervisee')) for (const person of supervisees) due.push({ person, role: 'supervisee' });
  return due;
}

/** As `signaturesDue`; a correction is signed anew by those who signed what it corrects. */
export function signersOf(
  arrangement: Arrangement,
  record: Pick<SupervisionRecord, 'author' | 'correction'>,
  roles: readonly Signature['role'][],
  attended: readonly PersonId[] | null,
): readonly SignatureDue[] {
  return record.correction?.signers ?? signaturesDue(arrangement, record, roles, attended);
}

/** What says who has signed: names put under it on screen, and notes of paper that still count. */
type Signed = Pick<SupervisionRecord, 'signatures' | 'paper'>;

/** Who has signed on paper, by the notes that count. */
export function signedOnPaper({ paper = [] }: Pick<SupervisionRecord, 'paper'>): ReadonlySet<PersonId> {
  return new Set(paper.flatMap((note) => (note.isVoid === true ? [] : note.signedBy)));
}

/** The signatures still missing, on screen or on paper. */
export function signaturesMissing(due: readonly SignatureDue[], record: Signed): readonly SignatureDue[] {
  const onPaper = signedOnPaper(record);
  return due.filter(
    (one) =>
      !onPaper.has(one.person) &&
      !record.signatures.some((signed) => signed.person === one.person && signed.role === one.role),
  );
}

/** Whether this person may put their name under the record now: only the party whose signature is asked for, once, and never for another. */
export function maySign(person: Person, record: SupervisionRecord, due: readonly SignatureDue[]): Decision {
  if (record.seal !== null) return refused('signed-already', 'This record is signed by everybody and sealed.');
  if (!due.some((one) => one.person === person.id)) {
    return refused('not-allowed', 'This signature is not yours to give.');
  }
  const isMissing = signaturesMissing(due, record).some((one) => one.person === person.id);
  return isMissing ? ALLOWED : refused('already-done', 'You have signed this already.');
}

/** Whether a shared record may still be changed: not once anybody has signed it. */
export function mayChange(record: SupervisionRecord): Decision {
  if (record.seal !== null || record.status === 'superseded' || record.status === 'signed on paper') {
    return refused('signed-already', 'This record is closed and cannot be changed any more.');
  }
  if (record.kind === 'addendum') {
    return refused('not-allowed', 'A correction stays as it was added. If it is not right, add another.');
  }
  if (record.signatures.length > 0 || signedOnPaper(record).size > 0) {
    return refused('signed-already', 'Somebody has signed this. If it is not right, refuse to sign and say why.');
  }
  return ALLOWED;
}
