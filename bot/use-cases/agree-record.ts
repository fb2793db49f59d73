import type { AgreeRecord, RecordView } from '../../shared/contract/records.ts';
import type { Agreement } from '../../shared/domain/records/record.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { contentHash } from './records/content-hash.ts';
import { type SharedInPlace, sharedInPlace } from './records/record-in-place.ts';
import { isAgreed } from './records/style-of.ts';
import { note } from './steps/note-once.ts';
import { recordView, statementFor } from './views/record-view.ts';

const TRIES = 4;

/** Whether this person is one of the supervisees the summary is agreed with. */
export function isForThem({ arrangement, session }: SharedInPlace, person: string): boolean {
  const supervisees = session?.attended ?? arrangement.supervisees;
  return supervisees.includes(person);
}

/**
 * Records that a supervisee agrees the text of a form that nobody signs: with name, time and a hash of what they agreed, and no claim to be a
 * signature. It freezes nothing; a later change shows as made since. Agreeing the same text twice is agreeing once. Refusals: not a party,
 * `not-allowed` for the supervisor or a form whose policy does not speak of agreeing, `unsigned-changes`. Source: R-18, contradiction 13.
 */
export async function agreeRecord(
  ports: Ports,
  actor: Actor,
  key: string,
  asked: AgreeRecord,
): Promise<Result<RecordView>> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const found = await sharedInPlace(ports, actor, 'sign', key);
    if (!found.ok) return found;
    const { record, arrangement } = found.value;
    if (!isAgreed(found.value)) return refuse('not-allowed', 'This form is not agreed in this way.');
    if (record.value.status === 'draft') return refuse('not-allowed', 'It has to be shared first.');
    if (!isForThem(found.value, actor.person.id)) return refuse('not-allowed', 'The supervisee agrees the summary.');
    const hash = contentHash(ports, found.value, statementFor(found.value, actor.person.id));
    if (hash !== asked.contentHash) {
      return refuse('unsigned-changes', 'It has changed since you opened it. Read it once more before you agree.');
    }
    const { id, name } = actor.person;
    const standing = record.value.agreements ?? [];
    const isRepeat = standing.some((one) => one.person === id && one.contentHash === hash);
    if (isRepeat) return ok(await recordView(ports, actor, found.value));
    const agreement: Agreement = { person: id, name, agreedAt: actor.now, contentHash: hash };
    const next = { ...record.value, agreements: [...standing, agreement] };
    const outcome = await ports.records.updateRecord(record, next);
    if (!outcome.done) continue;
    await note(ports, actor, arrangement.key, 'record agreed', key);
    return ok(await recordView(ports, actor, { ...found.value, record: outcome.stored }));
  }
  return refuse('stale-version', 'Somebody else is changing this record right now. Please try again.');
}
