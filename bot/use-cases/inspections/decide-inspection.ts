import type { InspectionList } from '../../../shared/contract/inspections.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import type { Inspection } from '../../../shared/domain/inspections/inspection.ts';
import { approversOf } from '../../../shared/domain/inspections/inspection-access.ts';
import { approved, ending, putOffAgain, refusedBy } from '../../../shared/domain/inspections/inspection-moves.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { note, noteOnce } from '../steps/note-once.ts';
import { readInspections } from './read-inspections.ts';
import { settleInspection } from './settle-inspection.ts';
import { tellReader } from './tell-of-reading.ts';

const UNKNOWN = refuse('not-found', 'There is no such request.');
const STALE = refuse('stale-version', 'Somebody has just changed this. Look again.');

/** Yes or no, and why not where that is said. */
interface Decision {
  readonly decision: 'allow' | 'refuse';
  readonly note: string;
}

interface InPlace {
  readonly stored: Versioned<Inspection>;
  readonly arrangement: Arrangement;
  readonly isReader: boolean;
  readonly decides: boolean;
}

/** The inspection with this key, for its reader and whoever may decide about it; unknown to everybody else, parties first of all. */
async function inPlace(ports: Ports, actor: Actor, key: string): Promise<Result<InPlace>> {
  const stored = await ports.inspections.one(key);
  const found = stored === null ? null : await ports.register.arrangement(stored.value.arrangement);
  if (stored === null || found === null) return UNKNOWN;
  const arrangement = found.value;
  const people = await ports.register.allPeople();
  const isReader = stored.value.reader === actor.person.id;
  const decides = approversOf(stored.value, arrangement, people, londonDateOf(actor.now)).includes(actor.person.id);
  return isReader || decides ? ok({ stored, arrangement, isReader, decides }) : UNKNOWN;
}

/**
 * Allows a request, or refuses it with or without a reason. Allowed, the reader is let in at once and the parties are told, unless telling was asked to wait:
 * then it waits as whoever allows it allows. Refusals: `not-found` for whoever may not decide and is not the reader, parties among them; `not-allowed`
 * for the reader, who never decides about themselves; `already-done` once it was decided otherwise. Pressed again it finishes what was cut off.
 */
export async function decideInspection(
  ports: Ports,
  actor: Actor,
  key: string,
  asked: Decision,
): Promise<Result<InspectionList>> {
  const found = await inPlace(ports, actor, key);
  if (!found.ok) return found;
  const { stored, decides } = found.value;
  if (!decides) return refuse('not-allowed', 'Somebody else decides about what you ask for.');
  const { value } = stored;
  const isAllowing = asked.decision === 'allow';
  const isDoneByMe = value.decidedBy === actor.person.id && (value.state === 'refused') !== isAllowing;
  if (value.state !== 'asked' && !isDoneByMe) return refuse('already-done', 'This has been decided already.');
  const outcome =
    value.state === 'asked'
      ? await ports.inspections.update(stored, decided(value, actor, asked))
      : { done: true as const, stored };
  if (!outcome.done) return STALE;
  await noteOnce(ports, actor, value.arrangement, isAllowing ? 'reading allowed' : 'reading refused', key);
  await settleInspection(ports, outcome.stored, actor.now);
  if (value.state === 'asked') await tellReader(ports, outcome.stored.value);
  return readInspections(ports, actor);
}

function decided(value: Inspection, { person, now }: Actor, asked: Decision): Inspection {
  return asked.decision === 'allow' ? approved(value, person.id, now) : refusedBy(value, person.id, asked.note, now);
}

/**
 * Ends an inspection before its last day, or takes a request back: the app refuses at once, SharePoint as soon as it answers, and the service sees to it
 * where it does not. Refusals: `not-found` for whoever neither reads by it nor decides, `not-allowed` for taking back somebody else's request (refuse
 * it), `already-done` once it is over.
 */
export async function endInspection(ports: Ports, actor: Actor, key: string): Promise<Result<InspectionList>> {
  const found = await inPlace(ports, actor, key);
  if (!found.ok) return found;
  const { stored, isReader } = found.value;
  const { value } = stored;
  if (value.state === 'asked' && !isReader) return refuse('not-allowed', 'Only who asked can take a request back.');
  if (value.state === 'refused' || value.state === 'ended') return refuse('already-done', 'This is over already.');
  const isFirst = value.endedAt === null;
  const outcome = isFirst
    ? await ports.inspections.update(stored, ending(value, actor.person.id, actor.now))
    : { done: true as const, stored };
  if (!outcome.done) return STALE;
  await settleInspection(ports, outcome.stored, actor.now);
  return readInspections(ports, actor);
}

/**
 * Puts telling the parties off for another thirty days from today. Refusals: as for deciding; `not-allowed` where telling was never put off, `already-done`
 * once they were told.
 */
export async function putOffTelling(ports: Ports, actor: Actor, key: string): Promise<Result<InspectionList>> {
  const found = await inPlace(ports, actor, key);
  if (!found.ok) return found;
  const { stored, decides } = found.value;
  const { value } = stored;
  if (!decides) return refuse('not-allowed', 'Somebody else decides about what you ask for.');
  if (value.putOff === null || value.fromOn === null) return refuse('not-allowed', 'Telling was not put off here.');
  if (value.toldAt !== null) return refuse('already-done', 'The people of the supervision have been told.');
  const outcome = await ports.inspections.update(stored, putOffAgain(value, actor.person.id, actor.now));
  if (!outcome.done) return STALE;
  await note(ports, actor, value.arrangement, 'telling put off', key);
  return readInspections(ports, actor);
}
