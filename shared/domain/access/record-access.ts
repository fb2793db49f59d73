import type { Arrangement } from '../arrangements/arrangement.ts';
import type { PlainDate } from '../dates.ts';
import type { Person, PersonId } from '../people/person.ts';
import type { SupervisionRecord } from '../records/record.ts';
import type { NamedSigner, SignerRule } from '../records/signer.ts';
import { ALLOWED, type Decision, refused } from './decision.ts';
import { hasLeft } from './has-left.ts';

/** As people are known here; never as a name is written. */
const PERSON_ID = /^[a-z0-9][a-z0-9:_-]*$/;

/** A signature the form asks for and whose it is. */
export type SignatureDue = NamedSigner;

/** What tells whom a form asks to sign. */
type Asking = Pick<SupervisionRecord, 'author' | 'answers'>;

/**
 * Whose signatures a form asks for, as it stands: one supervisor's (the author's where there are two), every supervisee's who took part, and whoever
 * the form names. Nobody twice. Source: J-17, J-62, R-64, R-67. `attended` null = all of the arrangement's supervisees; a contract has no
 * session and so no `attended`.
 */
export function signaturesDue(
  arrangement: Arrangement,
  record: Asking,
  rules: readonly SignerRule[],
  attended: readonly PersonId[] | null,
): readonly SignatureDue[] {
  const due = rules.flatMap((rule) => {
    if (!isAsked(rule, record.answers)) return [];
    const later = rule.acknowledges === undefined ? {} : { isLater: true as const };
    return peopleOf(rule, arrangement, record, attended).map((person) => ({ person, role: rule.role, ...later }));
  });
  return due.filter((one, at) => due.findIndex((other) => other.person === one.person) === at);
}

function isAsked({ when }: SignerRule, answers: SupervisionRecord['answers']): boolean {
  if (when === undefined) return true;
  const said = answers[when.question];
  if (typeof said !== 'string' || said.trim() === '') return false;
  return when.oneOf === undefined || when.oneOf.includes(said);
}

function peopleOf(
  { role, named }: SignerRule,
  arrangement: Arrangement,
  { author, answers }: Asking,
  attended: readonly PersonId[] | null,
): readonly PersonId[] {
  if (named !== undefined) {
    const said = answers[named];
    const people = Array.isArray(said) ? said : [said];
    // A name typed by hand is nobody who could sign here; they sign on paper.
    return people.filter((one): one is string => typeof one === 'string' && PERSON_ID.test(one));
  }
  if (role === 'supervisee') return attended === null || attended.length === 0 ? arrangement.supervisees : attended;
  if (role === 'commissioner') return arrangement.commissionedBy === null ? [] : [arrangement.commissionedBy];
  if (role === 'line manager') return arrangement.lineManager === null ? [] : [arrangement.lineManager];
  if (role !== 'supervisor') return [];
  const leader = arrangement.supervisees.includes(author) ? arrangement.supervisors[0] : author;
  return leader === undefined ? [] : [leader];
}

/**
 * Whose signatures a record waits or waited for. Once the first of them has signed, those asked then: without members who have left and have not signed, and with
 * members who joined since, whose names hold nothing up. A session's record follows what is said of who came. A correction is signed anew
 * by those who signed what it corrects.
 */
export function signersOf(
  arrangement: Arrangement,
  record: Asking & Pick<SupervisionRecord, 'correction' | 'signers' | 'kind' | 'seal'> & Signed,
  rules: readonly SignerRule[],
  attended: readonly PersonId[] | null,
): readonly SignatureDue[] {
  if (record.correction !== undefined) return record.correction.signers;
  const now = signaturesDue(arrangement, record, rules, attended);
  const { kind } = record;
  const signers = record.signers ?? signedBefore(record);
  const isUnsigned = record.signatures.length === 0 && signedOnPaper(record).size === 0;
  if (signers === undefined || (kind === 'record' && attended !== null)) return now;
  if (isUnsigned)
    return now.filter(({ person, role }) => !isNamed(rules, role) || signers.some((one) => one.person === person));
  const asksEveryMember = rules.some(({ role, named }) => role === 'supervisee' && named === undefined);
  if (!asksEveryMember || arrangement.endedOn !== null) return signers;
  const isGone = ({ person, role }: NamedSigner) => role === 'supervisee' && !arrangement.supervisees.includes(person);
  const missing = new Set(signaturesMissing(signers, record).map((one) => one.person));
  const standing = signers.filter((one) => !isGone(one) || !missing.has(one.person));
  const joined =
    kind === 'contract' ? arrangement.supervisees.filter((id) => !signers.some((one) => one.person === id)) : [];
  return [...standing, ...joined.map((person) => ({ person, role: 'supervisee' as const, isLater: true as const }))];
}

/** Whether a role's people are named in the form; such a name counts once it was found to be somebody who is here. */
function isNamed(rules: readonly SignerRule[], role: NamedSigner['role']): boolean {
  return rules.some((rule) => rule.role === role && rule.named !== undefined);
}

/** Who signed a record that was sealed before it was kept who was asked. */
function signedBefore({ seal, signatures }: Pick<SupervisionRecord, 'seal' | 'signatures'>) {
  return seal === null || signatures.length === 0
    ? undefined
    : signatures.map(({ person, role }) => ({ person, role }));
}

/** What says who has signed: names put under it on screen, and notes of paper that still count. */
type Signed = Pick<SupervisionRecord, 'signatures' | 'paper' | 'laterSignatures'>;

/** Who has signed on paper, by the notes that count. */
export function signedOnPaper({ paper = [] }: Pick<SupervisionRecord, 'paper'>): ReadonlySet<PersonId> {
  return new Set(paper.flatMap((note) => (note.isVoid === true ? [] : note.signedBy)));
}

/** The signatures still missing, on screen or on paper. */
export function signaturesMissing(due: readonly SignatureDue[], record: Signed): readonly SignatureDue[] {
  const onPaper = signedOnPaper(record);
  const given = [...record.signatures, ...(record.laterSignatures ?? [])];
  return due.filter(
    (one) =>
      !onPaper.has(one.person) && !given.some((signed) => signed.person === one.person && signed.role === one.role),
  );
}

/** Whether somebody was asked to sign this shared record, and so reads and signs it though they may have no other part here. Nobody who has left. */
export function isAskedToSign(
  person: Person,
  record: Pick<SupervisionRecord, 'signers' | 'status'>,
  on: PlainDate,
): boolean {
  const isAsked = record.signers?.some((one) => one.person === person.id) === true;
  return isAsked && record.status !== 'draft' && !hasLeft(person, on);
}

/** Whether every name that completes the record is there; those added beside the seal are not waited for. */
export function isComplete(due: readonly SignatureDue[], record: Signed): boolean {
  return signaturesMissing(due, record).every((one) => one.isLater === true);
}

/**
 * Whether this person may put their name under the record now: only the one whose signature is asked for, once, and never for another. After the
 * seal only those whose names are added beside it: a member who joined later, or somebody who takes note, who waits until it is sealed.
 */
export function maySign(
  person: Person,
  record: SupervisionRecord,
  due: readonly SignatureDue[],
  rules: readonly SignerRule[] = [],
): Decision {
  const mine = due.find((one) => one.person === person.id);
  if (mine === undefined) {
    return record.seal === null
      ? refused('not-allowed', 'This signature is not yours to give.')
      : refused('signed-already', 'This record is signed by everybody and sealed.');
  }
  const isMissing = signaturesMissing(due, record).some((one) => one.person === person.id);
  if (!isMissing) {
    return record.seal === null
      ? refused('already-done', 'You have signed this already.')
      : refused('signed-already', 'This record is signed by everybody and sealed.');
  }
  if (record.seal !== null) {
    return mine.isLater === true
      ? ALLOWED
      : refused('signed-already', 'This record is signed by everybody and sealed.');
  }
  const takesNote = rules.some((rule) => rule.role === mine.role && rule.acknowledges !== undefined);
  return takesNote ? refused('not-allowed', 'The others sign first; then you can take note of it.') : ALLOWED;
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
