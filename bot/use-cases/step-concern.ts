import type { ConcernList, StepConcern } from '../../shared/contract/register.ts';
import { type Concern, type ConcernStepKind, DATED_STEPS } from '../../shared/domain/concerns/concern.ts';
import {
  isAsking,
  landing,
  readersOf,
  standingFrom,
  takerAt,
  withStep,
} from '../../shared/domain/concerns/concern-moves.ts';
import { londonDateOf, type PlainDate, Temporal } from '../../shared/domain/dates.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { concernGround, type Ground } from './concerns/concern-ground.ts';
import { type ConcernMay, concernMay } from './concerns/concern-may.ts';
import { tellOfConcern } from './concerns/tell-of-concern.ts';
import { noConcerns, readConcerns } from './read-concerns.ts';
import { isNoted, note } from './steps/note-once.ts';

const TRIES = 4;

const KINDS: Readonly<Record<StepConcern['step'], ConcernStepKind>> = {
  agree: 'agreed',
  'refuse to agree': 'agreement refused',
  'move on': 'moved on',
  note: 'noted',
  close: 'closed',
  talked: 'talked',
  told: 'told',
  meeting: 'meeting',
};
const NEEDS: Readonly<Record<StepConcern['step'], keyof ConcernMay>> = {
  agree: 'agree',
  'refuse to agree': 'agree',
  'move on': 'moveOn',
  note: 'note',
  close: 'close',
  talked: 'note',
  told: 'note',
  meeting: 'note',
};

/**
 * Takes one step with a concern: the other party agrees or refuses to agree to its being taken further (either is written down and stays, J-40),
 * the raiser or whoever has it moves it on to the next step, notes something, a day the policy wants known among it, or closes it with how it
 * ended. Whoever it stands with next is
 * told, and from then on exactly those can read it whom its stage names. The same press twice is one step. Refusals: `not-found` for whoever
 * may not read it, `not-allowed` for a step that is not theirs, `already-done` for a closed one, `invalid-field` for a note that is needed.
 */
export async function stepConcern(
  ports: Ports,
  actor: Actor,
  key: string,
  asked: StepConcern,
): Promise<Result<ConcernList>> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const stored = await ports.records.concern(actor, key);
    const arrangement = stored === null ? null : await ports.register.arrangement(stored.value.arrangement);
    if (stored === null || arrangement === null) return refuse('not-found', 'There is no such concern.');
    const concern = stored.value;
    const ground = await concernGround(ports, actor, arrangement.value, concern);
    const place = { school: arrangement.value.school, arrangement: concern.arrangement };
    const isTaken = concern.steps?.some((one) => one.key === asked.key) === true;
    const next = isTaken ? { ok: true as const, value: concern } : stepped(actor, concern, ground, asked);
    if (!next.ok) return next;
    const readers = readersOf(next.value, ground.way, ground.facts);
    const outcome = await ports.records.updateConcern(place, stored, next.value, readers);
    if (!outcome.done) continue;
    const event = asked.step === 'close' ? 'concern closed' : 'concern step';
    const about = `${key}|${asked.key}`;
    const isKnown = isTaken && (await isNoted(ports, concern.arrangement, event, about));
    const isElsewhere = isMovedBy(next.value, asked.key) && next.value.addressee !== actor.person.id;
    const isTold = isKnown || !isElsewhere || (await tellOfConcern(ports, concern.arrangement, next.value.addressee));
    if (!isKnown) await note(ports, actor, concern.arrangement, event, about);
    // Whoever has passed it up no longer reads it.
    if (!readers.includes(actor.person.id)) return ok(noConcerns(concern.arrangement));
    return readConcerns(ports, actor, concern.arrangement, isTold ? [] : [next.value.addressee]);
  }
  return refuse('stale-version', 'Somebody else is changing this right now. Please try again.');
}

/** Whether it stands with who has it now because of this step. */
function isMovedBy({ addressee, steps = [] }: Concern, key: string): boolean {
  const at = steps.findIndex((one) => one.key === key);
  return steps[at]?.to === addressee && steps[at - 1]?.to !== addressee;
}

function stepped(actor: Actor, concern: Concern, ground: Ground, asked: StepConcern): Result<Concern> {
  if (concern.isClosed) return refuse('already-done', 'This is closed. Raise it again if it has come back.');
  if (!concernMay(actor.person.id, concern, ground)[NEEDS[asked.step]]) {
    return refuse('not-allowed', 'That step is not yours to take.');
  }
  const said = (asked.note ?? '').trim();
  const isDated = DATED_STEPS.some((one) => one === asked.step);
  const day = isDated ? dayRefusal(actor, asked) : null;
  if (day !== null) return day;
  if (said === '' && !isDated && asked.step !== 'agree' && asked.step !== 'move on') {
    return refuse('invalid-field', asked.step === 'close' ? 'Say how it ended.' : 'Say a word about it.', 'note');
  }
  const step = {
    key: asked.key,
    step: KINDS[asked.step],
    by: actor.person.id,
    at: actor.now,
    note: said,
    ...dayOf(asked, isDated),
  };
  const { way, facts } = ground;
  switch (asked.step) {
    case 'note':
    case 'talked':
    case 'told':
    case 'meeting':
      return { ok: true, value: withStep(concern, step) };
    case 'close':
      return { ok: true, value: withStep(concern, step, { isClosed: true }) };
    case 'refuse to agree':
      return { ok: true, value: withStep(concern, step, { otherPartyAgrees: false, addressee: concern.raisedBy }) };
    case 'agree':
      return agreed(concern, ground, step);
    case 'move on': {
      const next = standingFrom(way, facts, concern.stage + 1);
      if (next === null) return refuse('not-found', NOBODY_LEFT);
      return { ok: true, value: withStep(concern, step, landing(next, way)) };
    }
  }
}

/** The day is asked for; what has been cannot lie ahead, only a meeting can. */
function dayRefusal({ now }: Actor, { step, on }: StepConcern) {
  if (on === undefined) return refuse('invalid-field', 'Say on which day.', 'on');
  const isAhead = Temporal.PlainDate.from(on).since(londonDateOf(now)).sign > 0;
  return isAhead && step !== 'meeting' ? refuse('invalid-field', 'That day is still to come.', 'on') : null;
}

function dayOf({ on }: StepConcern, isDated: boolean): { readonly on?: PlainDate } {
  return on === undefined || !isDated ? {} : { on: Temporal.PlainDate.from(on) };
}

const NOBODY_LEFT = 'There is nobody further on this way just now. Please speak to the trust’s safeguarding lead.';

/** Both agree: it goes to the person of its step, or up the way when they are no longer there. */
function agreed(concern: Concern, { way, facts }: Ground, step: Parameters<typeof withStep>[1]): Result<Concern> {
  if (!isAsking(concern, way)) return refuse('already-done', 'It has been answered.');
  const taker = takerAt(concern, way, facts);
  if (taker !== null) return { ok: true, value: withStep(concern, step, { otherPartyAgrees: true, addressee: taker }) };
  const next = standingFrom(way, facts, concern.stage + 1);
  if (next === null) return refuse('not-found', NOBODY_LEFT);
  return { ok: true, value: withStep(concern, step, { otherPartyAgrees: true, ...next }) };
}
