import { noticeCard } from '../../../shared/cards/notice-card.ts';
import { signatureNotice } from '../../../shared/cards/notices.ts';
import { contentReaders } from '../../../shared/domain/access/content-readers.ts';
import { signaturesMissing } from '../../../shared/domain/access/record-access.ts';
import type { Party } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf, type PlainDate } from '../../../shared/domain/dates.ts';
import { isAfter } from '../../../shared/domain/day-number.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import type { Answers, SupervisionRecord } from '../../../shared/domain/records/record.ts';
import { recordKeyOf } from '../../../shared/domain/records/record-keys.ts';
import type { NamedSigner } from '../../../shared/domain/records/signer.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { hasOwnFolder, placeOfForm } from '../steps/place-of.ts';
import { dueAtFirst, dueToBe } from '../views/record-view.ts';
import { isPending } from './addenda-of.ts';
import { awaitContract } from './await-contract.ts';
import type { Around, SharedInPlace } from './record-in-place.ts';

/**
 * What follows from who is asked to sign a shared record, as it now stands: their names are kept with it until the first of them signs, whoever is
 * not in the supervision is let in to this one form and told, each has a row saying that it waits for them, and a contract's are on the register.
 * Gives the record as stored. Safe to repeat; costs nothing for a session's record signed by its own people.
 */
export async function settleSigners(ports: Ports, actor: Actor, found: SharedInPlace): Promise<SharedInPlace> {
  const { form, arrangement, session } = found;
  const { status, key, kind, author } = found.record.value;
  if (status === 'draft' || status === 'superseded' || form.signers.length === 0) return found;
  const due = await known(ports, found);
  const insiders = contentReaders(arrangement);
  const outside = due.map((one) => one.person).filter((person) => !insiders.includes(person));
  const isMain = session !== null && key === recordKeyOf(session.key);
  if (isMain && outside.length === 0 && !hasOwnFolder(form)) return withSigners(ports, found, due);
  const kept = await withSigners(ports, found, due);
  await placeOfForm(
    ports,
    { arrangement, session, form, key, ...(kind === 'further' ? { author } : {}) },
    due.map((one) => one.person),
  );
  const waiting = waitingIn(kept, due);
  if (kind === 'contract') await awaitContract(ports, arrangement.key, waiting);
  const own = kind === 'contract' || isMain ? waiting.filter((person) => outside.includes(person)) : waiting;
  const asked = own.filter((person) => !hasDeclined(kept.record.value, person));
  const fresh = await settleRows(ports, kept, asked, actor);
  const told = fresh.filter((person) => outside.includes(person) && person !== actor.person.id);
  await Promise.all(told.map((person) => tell(ports, actor, kept, person)));
  return kept;
}

/**
 * The names a form is first shared with, so that it need not be written again for them; none where its own answers name somebody, who has to be
 * found among the trust's people first.
 */
export function askedAtFirst(
  around: Omit<Around, 'sessionVersion'>,
  record: SupervisionRecord,
  answers: Answers,
): Pick<SupervisionRecord, 'signers'> {
  const { signers } = around.form;
  const isKnown = signers.length > 0 && signers.every((rule) => rule.named === undefined);
  return isKnown ? { signers: dueAtFirst(around, record, answers) } : {};
}

/** Whose name the form waits for now; a correction that somebody would not sign waits for nobody. */
function waitingIn(found: SharedInPlace, due: readonly NamedSigner[]): readonly PersonId[] {
  const { value } = found.record;
  if (value.kind === 'addendum' && !isPending(value)) return [];
  return signaturesMissing(due, value)
    .filter((one) => value.seal !== null || !takesNote(found, one))
    .map((one) => one.person);
}

/** Whether somebody has said why they put no name beside the seal: they are not asked again. */
function hasDeclined({ seal, refusals = [] }: SupervisionRecord, person: PersonId): boolean {
  if (seal === null) return false;
  const { epochMilliseconds } = seal.sealedAt;
  return refusals.some((one) => one.person === person && one.refusedAt.epochMilliseconds >= epochMilliseconds);
}

/** Those of them who are people of the trust: a name that is nobody's cannot be waited for. */
async function known(ports: Ports, found: SharedInPlace): Promise<readonly NamedSigner[]> {
  const due = dueToBe(found);
  if (!found.form.signers.some((rule) => rule.named !== undefined)) return due;
  const people = await ports.register.people(due.map((one) => one.person));
  return due.filter((one) => people.some((person) => person.id === one.person));
}

function takesNote({ form }: SharedInPlace, { role }: NamedSigner): boolean {
  return form.signers.some((rule) => rule.role === role && rule.acknowledges !== undefined);
}

/** The record with the names of those asked: written anew until somebody has signed, and never after. */
async function withSigners(ports: Ports, found: SharedInPlace, due: readonly NamedSigner[]): Promise<SharedInPlace> {
  const { value } = found.record;
  const isOpen = value.seal === null && value.signatures.length === 0 && (value.paper ?? []).length === 0;
  if (!isOpen || JSON.stringify(value.signers) === JSON.stringify(due)) return found;
  const outcome = await ports.records.updateRecord(found.record, { ...value, signers: due });
  return outcome.done ? { ...found, record: outcome.stored } : found;
}

/** One row for each person asked, open while it waits for them and counted anew once the form is sent back; answers whose is new. */
async function settleRows(
  ports: Ports,
  { arrangement, record }: SharedInPlace,
  asked: readonly PersonId[],
  actor: Actor,
): Promise<readonly PersonId[]> {
  const { key } = record.value;
  const today = londonDateOf(actor.now);
  const rows = (await ports.register.partiesIn(arrangement.key)).filter(
    (row) => row.role === 'signer' && row.key.startsWith(`${key}|`),
  );
  const open = rows.filter((row) => row.untilOn === null);
  for (const row of open.filter((one) => !asked.includes(one.person))) {
    await ports.register.saveParty({ ...row, untilOn: today });
  }
  const sentBackOn = sentBackOnOf(record.value);
  for (const row of open.filter((one) => asked.includes(one.person))) {
    if (sentBackOn !== null && isAfter(sentBackOn, row.fromOn)) {
      await ports.register.saveParty({ ...row, fromOn: sentBackOn });
    }
  }
  const fresh = asked.filter((person) => !open.some((row) => row.person === person));
  for (const person of fresh) {
    const row: Party = {
      key: `${key}|${person}`,
      person,
      arrangement: arrangement.key,
      role: 'signer',
      fromOn: today,
      untilOn: null,
    };
    await ports.register.saveParty(row);
  }
  return fresh;
}

/** The day a form that is still open was last sent back to be put right; null when it was not. */
function sentBackOnOf({ seal, refusals }: SupervisionRecord): PlainDate | null {
  const last = seal === null ? refusals?.at(-1) : undefined;
  return last === undefined ? null : londonDateOf(last.refusedAt);
}

/** A word to somebody who is asked to sign and has no page here where they would see it; the form's title and nothing that is in it (D11). */
async function tell(ports: Ports, actor: Actor, { record, form }: SharedInPlace, person: PersonId): Promise<void> {
  const notice = signatureNotice(actor.person.name, form.title, ports.links.to(`records/${record.value.key}`));
  await Promise.allSettled([ports.messenger.send(person, noticeCard(notice), notice.title)]);
}
