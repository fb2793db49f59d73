import type { Ports } from '../ports/index.ts';
import { StoreError } from '../ports/store-error.ts';
import { lateRuns } from '../use-cases/reminders/late-runs.ts';

/** What `/readyz` says beside its status. Keys and dates only: it is asked without sign-in. */
interface Readiness {
  readonly state: 'ready' | 'waiting';
  /** Schools whose reminders should have gone out by now and have not; left out while that cannot be read. */
  readonly remindersLate?: readonly { readonly school: string; readonly sinceOn: string | null }[];
}

/** Real time for which the heartbeat is not read anew, however often it is asked for. */
const HEARTBEAT_LIFE_MS = 60_000;

async function heartbeat(ports: Ports): Promise<Pick<Readiness, 'remindersLate'>> {
  try {
    const schools = (await ports.register.schools()).map(({ key }) => key);
    const late = await lateRuns(ports, schools, await ports.clock.now());
    return { remindersLate: late.map(({ school, sinceOn }) => ({ school, sinceOn: sinceOn?.toString() ?? null })) };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return {};
  }
}

/**
 * Answers whether tenant and lists answer, and which schools' reminders are late. Late reminders leave the service ready: taking it away would
 * help nobody. `nowMs` = a clock of real time, for tests.
 */
export function readiness(
  ports: Ports,
  isReady: () => Promise<boolean>,
  nowMs: () => number = () => performance.now(),
): () => Promise<Readiness> {
  let last: { readonly said: Promise<Pick<Readiness, 'remindersLate'>>; readonly untilMs: number } | null = null;
  return async () => {
    if (!(await isReady().catch(() => false))) return { state: 'waiting' };
    if (last === null || last.untilMs <= nowMs()) {
      last = { said: heartbeat(ports), untilMs: nowMs() + HEARTBEAT_LIFE_MS };
    }
    return { state: 'ready', ...(await last.said) };
  };
}
