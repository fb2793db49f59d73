import type { AskToRead, InspectionList } from '../../../shared/contract/inspections.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import type { Inspection } from '../../../shared/domain/inspections/inspection.ts';
import { approversOf, mayAskToRead, needsSecond } from '../../../shared/domain/inspections/inspection-access.ts';
import { approved, isOver } from '../../../shared/domain/inspections/inspection-moves.ts';
import { type Result, refuse } from '../../../shared/domain/result.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { noteOnce } from '../steps/note-once.ts';
import { inspectionSettingsOf } from './inspection-settings.ts';
import { readInspections } from './read-inspections.ts';
import { settleInspection } from './settle-inspection.ts';
import { tellApprovers } from './tell-of-reading.ts';

type Asked = Omit<AskToRead, 'putOff'> & { readonly putOff: NonNullable<AskToRead['putOff']> | null };

function requested(actor: Actor, { school }: Arrangement, asked: Asked): Inspection {
  const { key, arrangement, reason, purpose, scope, days, putOff } = asked;
  return {
    key,
    arrangement,
    school,
    reader: actor.person.id,
    reason,
    purpose,
    scope,
    days,
    askedAt: actor.now,
    state: 'asked',
    decidedBy: null,
    decidedAt: null,
    fromOn: null,
    untilOn: null,
    note: '',
    endedAt: null,
    endedBy: null,
    putOff: putOff === null ? null : { reason: putOff, by: null, untilOn: null },
    told: [],
    toldAt: null,
  };
}

/**
 * Asks to read an arrangement's content, with why, what of it and for how long. Waits for somebody else's yes, but for a trust lead where the trust asks for
 * no second person: then it is allowed at once. The same key asks once. Refusals: as `mayAskToRead`; `invalid-field days` beyond what the trust
 * allows; `already-done` while another request of theirs for it is open or runs; `not-allowed` for who has no mailbox SharePoint could know them by.
 */
export async function askToRead(ports: Ports, actor: Actor, asked: Asked): Promise<Result<InspectionList>> {
  const found = await ports.register.arrangement(asked.arrangement);
  if (found === null) return refuse('not-found', 'There is no such arrangement.');
  const on = londonDateOf(actor.now);
  const decision = mayAskToRead(actor.person, found.value, on);
  if (!decision.allowed) return { ok: false, error: decision.error };
  if (actor.person.email === null) return refuse('not-allowed', 'SharePoint does not know you by a mailbox.');
  const settings = await inspectionSettingsOf(ports);
  if (asked.days > settings.maxDays) {
    return refuse('invalid-field', `Your trust allows at most ${settings.maxDays} days.`, 'days');
  }
  const mine = await ports.inspections.by(actor.person.id);
  const isOpenAlready = mine.some(({ value }) => {
    const isRunning = value.state === 'asked' || value.state === 'approved' || value.state === 'active';
    return value.arrangement === asked.arrangement && value.key !== asked.key && isRunning && !isOver(value, actor.now);
  });
  if (isOpenAlready) return refuse('already-done', 'You have asked for this already; it is on your list.');
  const request = requested(actor, found.value, asked);
  const waits = needsSecond(actor.person, request, settings);
  const outcome = await ports.inspections.create(waits ? request : approved(request, actor.person.id, actor.now));
  const stored = outcome.done ? outcome.stored : outcome.stands;
  if (stored.value.reader !== actor.person.id || stored.value.arrangement !== asked.arrangement) {
    return refuse('clash', 'Please try again.');
  }
  await noteOnce(ports, actor, asked.arrangement, 'reading asked', asked.key);
  if (outcome.done && waits) {
    const people = await ports.register.allPeople();
    await tellApprovers(ports, approversOf(request, found.value, people, on));
  }
  await settleInspection(ports, stored, actor.now);
  return readInspections(ports, actor);
}
