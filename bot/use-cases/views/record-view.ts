import type { OneRecordView, RecordView } from '../../../shared/contract/records.ts';
import { mayWithArrangement } from '../../../shared/domain/access/arrangement-access.ts';
import { hasLeft } from '../../../shared/domain/access/has-left.ts';
import {
  isAskedToSign,
  mayChange,
  maySign,
  type SignatureDue,
  signaturesMissing,
  signersOf,
} from '../../../shared/domain/access/record-access.ts';
import { mayWithSession } from '../../../shared/domain/access/session-access.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import type { Person, PersonId } from '../../../shared/domain/people/person.ts';
import { messageLinkIn } from '../../../shared/domain/records/message-link.ts';
import type { Answers, SupervisionRecord } from '../../../shared/domain/records/record.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import { isEmptyCase } from '../../../shared/forms/answers-by-meaning.ts';
import type { FormDefinition } from '../../../shared/forms/form-definition.ts';
import type { Names } from '../../../shared/forms/kinds/question-kind.ts';
import { renderCaseEntry } from '../../../shared/forms/render-case-entry.ts';
import { formOf } from '../../../shared/policies/index.ts';
import type { PolicyPack } from '../../../shared/policies/pack.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { addendaOf } from '../records/addenda-of.ts';
import { contentHash } from '../records/content-hash.ts';
import { namesIn } from '../records/names-in.ts';
import {
  type Around,
  type DraftInPlace,
  type RecordInPlace,
  type SharedInPlace,
  wholeAnswers,
} from '../records/record-in-place.ts';
import { recordVersion } from '../records/record-version.ts';
import { policyOf } from '../steps/policy-of.ts';
import { actionRowsView } from './action-rows-view.ts';
import { answersView } from './answer-view.ts';
import { besideRecord, nothingBeside } from './beside-record.ts';
import { formView } from './form-view.ts';
import { moment } from './session-summary.ts';

const PLAIN_STATEMENT = 'I agree this record is accurate.';

/** The words agreed to by signing: those of the edition or form the record is written on, else its policy's. */
export function statementOf(
  pack: PolicyPack | null,
  form: Pick<FormDefinition, 'signedOnScreen' | 'statement'>,
): string {
  return form.signedOnScreen?.statement ?? form.statement ?? pack?.signingStatement ?? PLAIN_STATEMENT;
}

/** The words this person would put their name to: of somebody who only takes note, the form's words for that. */
export function statementFor(found: SharedInPlace, person: PersonId): string {
  const role = dueOn(found).find((one) => one.person === person)?.role;
  const rule = found.form.signers.find((one) => one.role === role);
  return rule?.acknowledges ?? statementOf(policyOf(found.arrangement), found.form);
}

/** Who came to a session, guests too, as far as it was said; null = all of the arrangement's supervisees. */
function attendedWithGuests(session: Session | null): readonly string[] | null {
  if (session === null || session.attended === null) return null;
  return [...session.attended, ...(session.guests ?? [])];
}

/** Whom a shared record asks as it reads now: those it names are known to be here once `settleSigners` has looked. */
export function dueToBe(found: SharedInPlace): readonly SignatureDue[] {
  const { signatures, paper, seal } = found.record.value;
  const isUnsigned = seal === null && signatures.length === 0 && (paper ?? []).length === 0;
  if (!isUnsigned) return dueOn(found);
  return dueAtFirst(found, found.record.value, wholeAnswers(found));
}

/** Whom a form asks when nobody has been asked yet; `answers` = everything answered in it, children's parts too. */
export function dueAtFirst(
  { arrangement, session, form }: Omit<Around, 'sessionVersion'>,
  { signers: _asked, ...record }: SupervisionRecord,
  answers: Answers,
): readonly SignatureDue[] {
  return signersOf(arrangement, { ...record, answers }, form.signers, attendedWithGuests(session));
}

/** Whose signatures a shared record needs, by its form. */
export function dueOn(found: SharedInPlace): readonly SignatureDue[] {
  const record = { ...found.record.value, answers: wholeAnswers(found) };
  return signersOf(found.arrangement, record, found.form.signers, attendedWithGuests(found.session));
}

function besideOf(pack: PolicyPack | null): RecordView['beside'] {
  const forms = pack?.beside.map((id) => pack.forms.find((form) => form.id === id)) ?? [];
  return forms.flatMap((form) => (form === undefined ? [] : [formView(form)]));
}

const NOTHING_SIGNED = {
  savedAt: null,
  signatures: [],
  waitingFor: [],
  contentHash: null,
  sealedAt: null,
  refusals: [],
  cases: [],
  corrections: { addenda: [], mayAdd: false },
};

/** The page of a form nobody has begun, or whose draft is somebody else's. */
export function unbegunView(key: string, form: FormDefinition, pack: PolicyPack | null, mayBegin: boolean): RecordView {
  return {
    ...NOTHING_SIGNED,
    key,
    version: '',
    status: 'not begun',
    form: formView(form),
    beside: besideOf(pack),
    answers: {},
    signingStatement: statementOf(pack, form),
    may: { write: false, share: false, sign: false, begin: mayBegin },
    ...nothingBeside(form, pack),
  };
}

function draftView(ports: Ports, found: DraftInPlace, pack: PolicyPack | null): RecordView {
  const { answers } = found.draft.value;
  return {
    ...NOTHING_SIGNED,
    key: found.draft.value.key,
    version: recordVersion(ports.sealer, 'draft', answers),
    status: 'draft',
    form: formView(found.form),
    beside: besideOf(pack),
    answers: answersView(answers),
    signingStatement: statementOf(pack, found.form),
    may: { write: true, share: true, sign: false, begin: false },
    ...nothingBeside(found.form, pack),
  };
}

/** A form with its answers as this reader may see them and the corrections beside it, put together for one page of the tab. */
export async function recordView(ports: Ports, actor: Actor, found: RecordInPlace): Promise<RecordView> {
  if (found.place === 'draft') {
    return { ...draftView(ports, found, policyOf(found.arrangement)), ...(await namable(ports, actor, found)) };
  }
  const { kind, seal, status } = found.record.value;
  const one = await oneRecordView(ports, actor, found);
  const addenda = await Promise.all(
    (await addendaOf(ports, actor, found)).map(async (record) => {
      const form = formOf(record.value.formId, record.value.formVersion) ?? found.form;
      const cases = await ports.records.caseDiscussionsOf(actor, record.value.key);
      return oneRecordView(ports, actor, { ...found, record, cases, form });
    }),
  );
  const isClosed = seal !== null && kind !== 'addendum' && status !== 'superseded';
  const people = one.may.write ? await namable(ports, actor, found) : {};
  return { ...one, ...people, corrections: { addenda, mayAdd: isClosed && mayNow(actor, found, 'sign') } };
}

/** Who can be named in a form that asks those it names to sign: staff of the school and of the trust's safeguarding; nothing for other forms. */
async function namable(
  ports: Ports,
  actor: Actor,
  { arrangement, form }: RecordInPlace,
): Promise<Pick<RecordView, 'people'>> {
  if (!form.signers.some((signer) => signer.named !== undefined)) return {};
  const on = londonDateOf(actor.now);
  const all = await ports.register.allPeople();
  const isNear = ({ schools, standing }: Person) =>
    schools.includes(arrangement.school) || standing.includes('safeguarding team') || standing.includes('trust lead');
  const people = all.filter((person) => isNear(person) && !hasLeft(person, on));
  return { people: people.map(({ id, name, jobTitle }) => ({ id, name, jobTitle })) };
}

/** Whether this reader may do this here today. */
function mayNow(actor: Actor, found: SharedInPlace, act: 'write a shared record' | 'sign'): boolean {
  const on = londonDateOf(actor.now);
  const { session, arrangement } = found;
  const decision =
    session === null
      ? mayWithArrangement(actor.person, act, arrangement, on)
      : mayWithSession(actor.person, act, arrangement, session, on);
  return decision.allowed || (act === 'sign' && isAskedToSign(actor.person, found.record.value, on));
}

async function oneRecordView(ports: Ports, actor: Actor, found: SharedInPlace): Promise<OneRecordView> {
  const pack = policyOf(found.arrangement);
  const record = found.record.value;
  const { answers, link } = messageLinkIn(wholeAnswers(found));
  const due = dueOn(found);
  const asked = due.map((one) => one.person);
  const names = await namesIn(ports, found.arrangement, found.form, answers, asked);
  const mayWriteHere = mayNow(actor, found, 'write a shared record');
  const maySignHere = mayNow(actor, found, 'sign');
  const statement = statementFor(found, actor.person.id);
  const hash = contentHash(ports, found, statement);
  const beside = besideRecord(found, {
    pack,
    due,
    names,
    contentHash: hash,
    reader: actor.person.id,
    maySign: maySignHere,
    mayWrite: mayWriteHere,
  });
  const mayWrite = mayChange(record).allowed && mayWriteHere;
  return {
    key: record.key,
    version: recordVersion(ports.sealer, 'record', answers),
    status: record.status,
    form: formView(found.form),
    beside: besideOf(pack),
    answers: answersView(answers),
    savedAt: null,
    signatures: [...record.signatures, ...(record.laterSignatures ?? [])].map(
      ({ person, name, role, signedAt, comment, witness }) => ({
        person,
        name,
        role,
        signedAt: moment(signedAt),
        comment,
        ...(witness === undefined ? {} : { witness: witness.name }),
      }),
    ),
    waitingFor: signaturesMissing(due, record).map((one) => ({
      ...one,
      name: names[one.person] ?? one.person,
    })),
    contentHash: hash,
    signingStatement: statement,
    sealedAt: record.seal === null ? null : moment(record.seal.sealedAt),
    refusals: (record.refusals ?? []).map(({ person, name, reason, refusedAt }) => ({
      person,
      name,
      reason,
      at: moment(refusedAt),
    })),
    cases: casesView(found, pack, names),
    ...(link === null ? {} : { messageLink: link }),
    ...(await actionRowsView(ports, actor, found, names)),
    may: {
      write: mayWrite,
      share: record.status === 'draft' && mayWrite,
      sign:
        record.status !== 'draft' &&
        maySignHere &&
        beside.signing.style !== 'paper original' &&
        maySign(actor.person, record, due, found.form.signers).allowed,
      begin: false,
    },
    ...beside,
  };
}

function casesView(found: SharedInPlace, pack: PolicyPack | null, names: Names): RecordView['cases'] {
  const { form, arrangement, session, cases } = found;
  const between = [...arrangement.supervisors, ...arrangement.supervisees].flatMap((id) => names[id] ?? []);
  const written = cases.filter(({ value }) => !isEmptyCase(form, value.answers));
  return written.map(({ value }) => {
    const talk = {
      discussedOn: value.discussedOn.toString(),
      isAdHoc: session?.formality === 'ad hoc',
      between,
      names,
    };
    const entry = pack === null ? { title: '', text: '' } : renderCaseEntry(pack, form, value.answers, talk);
    return {
      key: value.key,
      childReference: value.childReference,
      decision: value.decision,
      filedIn: value.filedIn,
      filedOn: value.filedOn?.toString() ?? null,
      filedBy: value.filedBy === null ? null : (names[value.filedBy] ?? value.filedBy),
      entryTitle: entry.title,
      entryText: entry.text,
    };
  });
}
