import type { FileDecision, RecordView } from '../../shared/contract/records.ts';
import { londonDateOf, Temporal } from '../../shared/domain/dates.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { afterChange } from './after-change.ts';
import { sharedInPlace } from './records/record-in-place.ts';
import { noteOnce } from './steps/note-once.ts';
import { recordView } from './views/record-view.ts';

const TRIES = 4;

/**
 * Notes the day a decision about a child was put into the child's own system, and by whom (J-21, J-44). Possible before and after signing: it
 * alters nothing that is signed. Filing twice is filing once. Refusals: not a party; `invalid-field` for a day ahead or before the talk.
 */
export async function fileDecision(
  ports: Ports,
  actor: Actor,
  key: string,
  asked: FileDecision,
): Promise<Result<RecordView>> {
  const filedOn = Temporal.PlainDate.from(asked.filedOn);
  let stored = await ports.records.caseDiscussion(actor, key);
  if (stored === null) return refuse('not-found', 'There is no such case discussion.');
  const found = await sharedInPlace(ports, actor, 'file a decision', stored.value.record);
  if (!found.ok) return found;
  if (filedOn.since(londonDateOf(actor.now)).sign > 0) {
    return refuse('invalid-field', 'That day is still to come.', 'filedOn');
  }
  if (filedOn.since(stored.value.discussedOn).sign < 0) {
    return refuse('invalid-field', 'That is before it was discussed.', 'filedOn');
  }
  const { arrangement, record } = found.value;
  const schools = await ports.register.schools();
  const filedIn = schools.find((school) => school.key === arrangement.school)?.caseSystem ?? 'the school’s system';
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (stored.value.filedOn?.equals(filedOn) === true) break;
    const outcome = await ports.records.updateCaseDiscussion(stored, {
      ...stored.value,
      filedIn,
      filedOn,
      filedBy: actor.person.id,
    });
    if (outcome.done) break;
    stored = outcome.stands;
  }
  await noteOnce(ports, actor, arrangement.key, 'decision filed', key);
  await afterChange(ports, arrangement.key, actor.now, true);
  const after = await sharedInPlace(ports, actor, 'read content', record.value.key);
  return after.ok ? ok(await recordView(ports, actor, after.value)) : after;
}
