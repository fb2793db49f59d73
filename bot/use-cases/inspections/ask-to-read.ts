import type { AskToRead, InspectionList } from '../../../shared/contract/inspections.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import type { Inspection } from '../../../shared/domain/inspections/inspection.ts';
import { approversOf, mayAskToRead, needsSecond } from '../../../shared/domain/inspections/inspection-access.ts';
import { approved, isOver } from '../../../shared/domain/inspections/inspection-moves.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { noteOnce } from '../steps/note-once.ts';
import { type InspectionSettings, inspectionSettingsOf } from './inspection-settings.ts';
import { readInspections } from './read-inspections.ts';
import { settleInspection } from './settle-inspection.ts';
import { tellApprovers } from './tell-of-reading.ts';

/** What is asked for, as it came in. */
export type AskedReading = Omit<AskToRead, 'putOff'> & { readonly putOff: NonNullable<AskToRead['putOff']> | null };

function requested(actor: Actor, { school }: Arrangement, asked: AskedReading): Inspection {
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

/** Why somebody cannot ask for this, whatever it is they want to read; null = they can. */
export function askingRefusal(actor: Actor, days: number, settings: InspectionSettings) {
  if (actor.person.email === null) return refuse('not-allowed', 'SharePoint does not know you by a mailbox.');
  return days > settings.maxDays
    ? refuse('invalid-field', `Your trust allows at most ${settings.maxDays} days.`, 'days')
    : null;
}

/**
 * Puts one request where it belongs: it waits for somebody else's yes, but for a trust lead where the trust asks for no second person; then it is allowed at
 * once. The same key asks once. The request, if it is new and waits, so that whoever decides can be told of it; null for one that was there or is allowed.
 * Refusals: `already-done` while another of theirs for this arrangement is open or runs.
 */
export async function requestReading(
  ports: Ports,
  actor: Actor,
  arrangement: Arrangement,
  asked: AskedReading,
  settings: InspectionSettings,
): Promise<Result<{ readonly waiting: Inspection | null }>> {
  const mine = await ports.inspections.by(actor.person.id);
  const isOpenAlready = mine.some(({ value }) => {
    const isRunning = value.state === 'asked' || value.state === 'approved' || value.state === 'active';
    return value.arrangement === asked.arrangement && value.key !== asked.key && isRunning && !isOver(value, actor.now);
  });
  if (isOpenAlready) return refuse('already-done', 'You have asked for this already; it is on your list.');
  const request = requested(actor, arrangement, asked);
  const waits = needsSecond(actor.person, request, settings);
  const outcome = await ports.inspections.create(waits ? request : approved(request, actor.person.id, actor.now));
  const stored = outcome.done ? outcome.stored : outcome.stands;
  if (stored.value.reader !== actor.person.id || stored.value.arrangement !== asked.arrangement) {
    return refuse('clash', 'Please try again.');
  }
  await noteOnce(ports, actor, asked.arrangement, 'reading asked', asked.key);
  await settleInspection(ports, stored, actor.now);
  return ok({ waiting: outcome.done && waits ? request : null });
}

/**
 * Asks to read an arrangement's content, with why, what of it and for how long. Refusals: as `mayAskToRead`; `invalid-field days` beyond what the trust
 * allows; `already-done` while another request of theirs for it is open or runs; `not-allowed` for who has no mailbox SharePoint could know them by.
 */
export async function askToRead(ports: Ports, actor: Actor, asked: AskedReading): Promise<Result<InspectionList>> {
  const found = await ports.register.arrangement(asked.arrangement);
  if (found === null) return refuse('not-found', 'There is no such arrangement.');
  const on = londonDateOf(actor.now);
  const decision = mayAskToRead(actor.person, found.value, on);
  if (!decision.allowed) return { ok: false, error: decision.error };
  const settings = await inspectionSettingsOf(ports);
  const refusal = askingRefusal(actor, asked.days, settings);
  if (refusal !== null) return refusal;
  const request = await requestReading(ports, actor, found.value, asked, settings);
  if (!request.ok) return request;
  const { waiting } = request.value;
  if (waiting !== null) {
    const people = await ports.register.allPeople();
    await tellApprovers(ports, approversOf(waiting, found.value, people, on));
  }
  return readInspections(ports, actor);
}
