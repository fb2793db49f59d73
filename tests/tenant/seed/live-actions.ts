import { addAction } from '../../../bot/use-cases/add-action.ts';
import { changeAction } from '../../../bot/use-cases/change-action.ts';
import type { AddAction } from '../../../shared/contract/actions.ts';
import { atLondon, Temporal } from '../../../shared/domain/dates.ts';
import { type SeedSession, schoolDayBefore } from './history.ts';
import { done, type Living, supervisorOf, wordsContext } from './living.ts';
import { caseOf, pick } from './words/context.ts';
import { PRACTICE_ACTIONS } from './words/practice.ts';

/** The last session here ended with a referral that is made and waits for feedback. */
const REFERRED = 'lb-nadia-grace';

async function closeEarlier(living: Living, session: string): Promise<void> {
  const { ports, world } = living.trust;
  const supervisor = world.as(supervisorOf(living));
  const open = (await ports.records.actionsOf(supervisor, living.arrangement.key)).filter(
    ({ value }) => value.status === 'open' && value.originSession !== session,
  );
  for (const [at, stored] of open.entries()) {
    const { key, dueOn } = stored.value;
    // Of several, the last one is carried over once.
    const isCarried = at === open.length - 1 && open.length > 1 && stored.value.slippedCount === 0 && dueOn !== null;
    const change = isCarried
      ? { dueOn: (dueOn ?? living.time.today).add({ days: 35 }).toString() }
      : { status: 'done' as const, evidence: 'Done, and talked through at the next supervision.' };
    done('change an action', await changeAction(ports, supervisor, key, { version: stored.version, ...change }));
  }
}

function agreed(living: Living, session: SeedSession, key: string, number: number): readonly AddAction[] {
  const { arrangement, seed, time } = living;
  const words = wordsContext(living, number, session.on, session.on);
  const supervisee = arrangement.supervisees[number % arrangement.supervisees.length] ?? '';
  const told = caseOf(words, 0);
  const isLast = living.history.sessions.at(-1) === session;
  const feedbackOn = (time.days.schoolDayFrom(time.today, 2) ?? time.today).toString();
  const isShown = isLast && seed.key === REFERRED;
  const refers = isShown || told.refers === true;
  const feedbackDueOn = isShown ? feedbackOn : words.actionsBy;
  const first: AddAction = {
    key: `${key}-a1`,
    session: key,
    text: isShown ? 'Referral to children’s services: ask for the outcome' : told.action,
    category: refers ? 'refer' : 'case',
    owner: supervisee,
    dueOn: refers ? feedbackDueOn : words.actionsBy,
    referral: refers ? { isMade: true, feedbackDueOn } : null,
  };
  const second: AddAction = {
    key: `${key}-a2`,
    session: key,
    text: pick(words, PRACTICE_ACTIONS),
    category: 'practice',
    owner: number % 2 === 0 ? supervisee : supervisorOf(living),
    dueOn: session.on.add({ days: 30 }).toString(),
  };
  return number % 3 === 2 && !isLast ? [first] : [first, second];
}

/** People do what they said in between: what is overdue this week is done, but for one where supervision itself is overdue. */
export async function closeOverdue(living: Living): Promise<void> {
  const { time, arrangement, seed } = living;
  const { ports, world } = living.trust;
  world.now = atLondon(schoolDayBefore(time.days, time.today, 1), '15:50');
  const supervisor = world.as(supervisorOf(living));
  const overdue = (await ports.records.actionsOf(supervisor, arrangement.key)).filter(
    ({ value }) =>
      value.status === 'open' && value.dueOn !== null && Temporal.PlainDate.compare(value.dueOn, time.today) < 0,
  );
  for (const { value, version } of overdue.slice(seed.scenario === 'overdue' ? 1 : 0)) {
    const asked = { version, status: 'done' as const, evidence: 'Done.' };
    done('close an action', await changeAction(ports, world.as(value.owner), value.key, asked));
  }
}

/** At each session the actions of the one before are closed or carried over, and new ones agreed. */
export async function liveActions(living: Living, session: SeedSession, key: string, number: number): Promise<void> {
  const { ports, world } = living.trust;
  await closeEarlier(living, key);
  for (const asked of agreed(living, session, key, number)) {
    done('add an action', await addAction(ports, world.as(supervisorOf(living)), living.arrangement.key, asked));
  }
}
