import type { RecordPrint } from '../../shared/contract/forms.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { namesIn } from './records/names-in.ts';
import { recordInPlace, wholeAnswers } from './records/record-in-place.ts';
import { knownAround } from './steps/known-around.ts';
import { note } from './steps/note-once.ts';
import { policyOf } from './steps/policy-of.ts';
import { arrangementSummary } from './views/arrangement-summary.ts';
import { paperView } from './views/paper-view.ts';
import { recordView } from './views/record-view.ts';

const FINGERPRINT = 32;

/** The beginning of a seal's hash in groups of four, short enough to compare by eye. */
function fingerprintOf(hash: string): string {
  return (hash.slice(0, FINGERPRINT).match(/.{1,4}/g) ?? []).join(' ');
}

/**
 * A filled form as it goes on paper, children's parts in their places. A copy leaves the store by this: of a shared record `exported` is written
 * down before it is handed out, each time; the author's own draft is nobody else's business. `not-found` for whoever may not read it.
 */
export async function printRecord(ports: Ports, actor: Actor, key: string): Promise<Result<RecordPrint>> {
  const found = await recordInPlace(ports, actor, 'read content', key);
  if (!found.ok) return found;
  const { arrangement, session, form } = found.value;
  const record = found.value.place === 'record' ? found.value.record.value : null;
  if (record !== null) await note(ports, actor, arrangement.key, 'exported', key);
  const [view, known, names] = await Promise.all([
    recordView(ports, actor, found.value),
    knownAround(ports, [arrangement]),
    namesIn(ports, arrangement, form, wholeAnswers(found.value)),
  ]);
  return ok({
    record: view,
    arrangement: arrangementSummary(arrangement, actor.person.id, londonDateOf(actor.now), known, null),
    sessionOn: session === null ? null : londonDateOf(session.startsAt).toString(),
    contacts: [...(known.schools.get(arrangement.school)?.contacts ?? [])],
    names,
    fingerprint: record?.seal === null || record === null ? null : fingerprintOf(record.seal.hash),
    paperKeptWhere: record?.paperKeptWhere ?? null,
    ...paperView(policyOf(arrangement), form, actor),
  });
}
