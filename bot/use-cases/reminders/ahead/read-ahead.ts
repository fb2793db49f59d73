import type { Arrangement } from '../../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf, type PlainDate, Temporal, writtenDate } from '../../../../shared/domain/dates.ts';
import type { ArrangementClocks, Clock } from '../../../../shared/domain/due-dates/clock.ts';
import type { Flag } from '../../../../shared/domain/flag.ts';
import { KIND_SOURCES } from '../../../../shared/domain/reminders/kind-stages.ts';
import type { ReminderKind } from '../../../../shared/domain/reminders/reminder.ts';
import { unansweredPairs } from '../../../../shared/domain/sessions/missed-twice.ts';
import type { Session } from '../../../../shared/domain/sessions/session.ts';
import type { Actor } from '../../../ports/actor.ts';
import type { Ports } from '../../../ports/index.ts';
import { managerOf } from '../../missed-twice/manager-of.ts';
import { onceIn, pairsOf } from '../../missed-twice/pairs-of.ts';
import { cancellationAhead } from '../../steps/tell-cancellations.ts';
import { DigestReading } from '../digest-reading.ts';
import { stepsAhead } from './steps-ahead.ts';

/** From so many days before its date a person is told what follows on an action: when their first reminder of it comes. */
const ACTION_FROM_DAYS = 3;

/** What a page's lines are made from. */
interface Ahead {
  readonly reading: DigestReading;
  readonly actor: Actor;
  readonly arrangement: Arrangement;
  readonly clocks: ArrangementClocks;
  readonly sessions: readonly Session[];
  /** Whose matters the reader sees: a supervisee their own, others everybody's. */
  readonly supervisees: readonly string[];
}

function sourceOf({ policy }: Arrangement, kind: ReminderKind): string | null {
  // What somebody else hears of an overdue session stands in the policy's rule of entitlement.
  return KIND_SOURCES[kind === 'supervision' ? 'overdue-summary' : kind][policy]?.[0] ?? null;
}

async function line(ahead: Ahead, kind: ReminderKind, dueOn: PlainDate, who = ''): Promise<readonly Flag[]> {
  const { reading, arrangement, actor } = ahead;
  const where = { school: arrangement.school, arrangement };
  const words = await stepsAhead(reading, { kind, dueOn }, where, actor.person);
  return words === null ? [] : [{ text: `${who}${words}`, rule: sourceOf(arrangement, kind) }];
}

function earliestDue(clocks: readonly Clock[]): PlainDate | null {
  const due = clocks
    .filter(({ state }) => state === 'overdue' || state === 'due soon')
    .flatMap(({ dueOn }) => dueOn ?? []);
  return due.sort(Temporal.PlainDate.compare)[0] ?? null;
}

/** Whose it is, where several are supervised together. */
async function prefix({ reading, arrangement }: Ahead, supervisee: string): Promise<string> {
  return arrangement.supervisees.length === 1 ? '' : `${await reading.nameOf(supervisee)}: `;
}

async function ofSupervision(ahead: Ahead): Promise<readonly Flag[]> {
  const found = await Promise.all(
    ahead.supervisees.map(async (supervisee) => {
      const dueOn = earliestDue(ahead.clocks.clocks.filter((clock) => clock.supervisee === supervisee));
      return dueOn === null ? [] : line(ahead, 'supervision', dueOn, await prefix(ahead, supervisee));
    }),
  );
  return found.flat();
}

async function ofMissed(ahead: Ahead): Promise<readonly Flag[]> {
  const { arrangement, sessions, actor, supervisees } = ahead;
  const pairs = unansweredPairs(pairsOf(arrangement, sessions, actor.now)).filter((one) =>
    supervisees.includes(one.supervisee),
  );
  const once = onceIn(arrangement, sessions, actor.now).filter((one) => supervisees.includes(one.supervisee));
  if (pairs.length + once.length === 0) return [];
  const drafts = await Promise.all(
    pairs.map(async (pair) => line(ahead, 'missed-twice', pair.secondOn, await prefix(ahead, pair.supervisee))),
  );
  return [...drafts.flat(), ...(await Promise.all(once.map((one) => ofOnce(ahead, one)))).flat()];
}

/** The message to the manager, before there is anything to write about: after the first session missed. */
async function ofOnce(
  { reading, arrangement, actor }: Ahead,
  { supervisee, missedOn }: ReturnType<typeof onceIn>[number],
): Promise<readonly Flag[]> {
  if (await reading.isWithheldFrom(arrangement.key, actor.person.id)) return [];
  const today = londonDateOf(actor.now);
  const manager = managerOf(
    arrangement,
    supervisee,
    await reading.everybody(),
    await reading.school(arrangement.school),
    today,
  );
  const told = manager === null ? 'the manager' : await reading.nameOf(manager);
  const isReader = supervisee === actor.person.id;
  const name = await reading.nameOf(supervisee);
  const who = isReader ? 'You were' : `${name} was`;
  const copy = isReader ? 'you have' : `${name} has`;
  return [
    {
      text: `${who} not at the session on ${writtenDate(missedOn)}. If the next one is missed as well, the supervisor is asked to let ${told} know, and ${copy} a copy. What they see: who was not there and the two days; never what supervision is about.`,
      rule: sourceOf(arrangement, 'missed-twice'),
    },
  ];
}

async function ofActions(ahead: Ahead): Promise<readonly Flag[]> {
  const { reading, actor, arrangement } = ahead;
  if (arrangement.standing.openActions === 0 || !arrangement.supervisees.includes(actor.person.id)) return [];
  const from = londonDateOf(actor.now).add({ days: ACTION_FROM_DAYS });
  const due = (await reading.actionsOf(arrangement.key))
    .filter(({ owner, status }) => owner === actor.person.id && status === 'open')
    .flatMap(({ dueOn }) => dueOn ?? [])
    .filter((dueOn) => Temporal.PlainDate.compare(dueOn, from) <= 0)
    .sort(Temporal.PlainDate.compare)[0];
  return due === undefined ? [] : line(ahead, 'action-due', due);
}

async function ofChildren(ahead: Ahead, isParty: boolean): Promise<readonly Flag[]> {
  const dueOn = isParty ? earliestDue(ahead.clocks.clocks.filter((clock) => clock.child !== null)) : null;
  return dueOn === null ? [] : line(ahead, 'child-in-need', dueOn, 'Cases to be talked about: ');
}

/**
 * What happens in an arrangement if what is open stays so, before it happens: when, who is told, and what they see; for the parties, and for
 * whoever oversees it. A supervisee reads of themselves only. Nothing that is withheld from the reader. Source: clocks.md section 7.
 */
export async function readAhead(
  ports: Ports,
  actor: Actor,
  arrangement: Arrangement,
  { clocks, sessions }: Pick<Ahead, 'clocks' | 'sessions'>,
): Promise<readonly Flag[]> {
  const isMember = arrangement.supervisees.includes(actor.person.id);
  const isLeading = [...arrangement.supervisors, ...arrangement.cover.map(({ person }) => person)].includes(
    actor.person.id,
  );
  const ahead: Ahead = {
    reading: new DigestReading(ports, actor.now, { arrangements: new Map([[arrangement.key, arrangement]]) }),
    actor,
    arrangement,
    clocks,
    sessions,
    supervisees: isMember ? [actor.person.id] : arrangement.supervisees,
  };
  const cancelled = cancellationAhead(arrangement);
  const found = await Promise.all([
    ofChildren(ahead, isMember || isLeading),
    ofSupervision(ahead),
    ofMissed(ahead),
    ofActions(ahead),
  ]);
  return [...found.flat(), ...(cancelled === null ? [] : [cancelled])];
}
