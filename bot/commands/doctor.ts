import { parseArgs } from 'node:util';
import type { Check } from '../../shared/contract/self-check.ts';
import type { Instant } from '../../shared/domain/dates.ts';
import { acceptable } from '../../shared/domain/drift/drift-between.ts';
import type { Adapters } from '../adapters/index.ts';
import type { TriedFact } from '../ports/self-probes.ts';
import { acceptAbove } from '../use-cases/drift/accepted.ts';
import { findDrift, mendPermissions } from '../use-cases/drift/mend-permissions.ts';
import { mailboxesInUse } from '../use-cases/self-check/calendar-checks.ts';
import { checkService } from '../use-cases/self-check/check-service.ts';
import { inWords } from '../use-cases/self-check/read-self-check.ts';
import { tryCalendar } from '../use-cases/self-check/try-calendar.ts';
import { tableOf } from './command-output.ts';
import { BAD_INPUT } from './exit-codes.ts';
import { withAdapters } from './open-adapters.ts';

const FOUND_SOMETHING = 1;
const TELL = 'Do not go live; tell whoever looks after the software.';
const MAILBOX = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const OPTIONS = {
  json: { type: 'boolean' },
  probe: { type: 'boolean' },
  mend: { type: 'boolean' },
  accept: { type: 'boolean' },
  outside: { type: 'string' },
  write: { type: 'string' },
} as const;

interface Asked {
  readonly json?: boolean;
  /** Try on a list of its own what the service relies on. */
  readonly probe?: boolean;
  /** Compare permissions now and put right what is safe to. */
  readonly mend?: boolean;
  /** Take the accounts and lists above and beside ours for meant. */
  readonly accept?: boolean;
  /** A mailbox that has to be refused. */
  readonly outside?: string;
  /** A mailbox of the group in whose calendar an event is made, moved and taken away again. */
  readonly write?: string;
}

const SIGN: Readonly<Record<Check['state'], string>> = { good: 'ok', warning: 'look', bad: 'BAD', unknown: '?' };

function inTable(checks: readonly Check[]): string {
  const rows = checks.map(({ state, title, finding }) => [SIGN[state], title, finding]);
  const mends = checks.flatMap(({ title, mend }) => (mend === null ? [] : [`${title}: ${mend}`]));
  return [tableOf([['', 'what', 'found'], ...rows]), ...(mends.length === 0 ? [] : ['', 'To do', ...mends])].join('\n');
}

/** Facts that were tried, as checks: one that does not hold is bad. */
function inChecks(facts: readonly TriedFact[], about: 'list' | 'calendar'): readonly Check[] {
  return facts.map(({ fact, holds, else: otherwise, mend = TELL }, at) => ({
    id: `${about}-fact-${at + 1}`,
    title: about === 'list' ? 'Tried out' : 'Tried in a calendar',
    state: holds ? 'good' : 'bad',
    finding: `${fact}.`,
    mend: holds
      ? null
      : `Not so in this tenant: ${fact.charAt(0).toLowerCase()}${fact.slice(1)}. ${otherwise}. ${mend}`,
  }));
}

async function tried(adapters: Adapters, asked: Asked, now: Instant): Promise<readonly Check[]> {
  const { probe = false, write = null } = asked;
  const [someone = null] = probe && write === null ? await mailboxesInUse(adapters) : [write];
  return [
    ...(probe ? inChecks(await adapters.selfProbes.tryFacts(someone), 'list') : []),
    ...(write === null ? [] : inChecks(await tryCalendar(adapters, write, now), 'calendar')),
  ];
}

async function permissionsNow(adapters: Adapters, asked: Asked): Promise<readonly string[]> {
  const now = await adapters.clock.now();
  const said: string[] = [];
  if (asked.accept === true) {
    const accepted = acceptable((await findDrift(adapters, now)).asIs);
    await acceptAbove(adapters, accepted);
    said.push(`${accepted.length} accounts and lists above or beside ours are taken for meant.`);
  }
  if (asked.mend === true) {
    const report = await mendPermissions(adapters, now);
    const lines = (verb: string, all: typeof report.mended) =>
      all.map(inWords).map(({ what, where, who }) => `${verb}: ${where}${who === null ? '' : ` (${who})`}. ${what}.`);
    said.push(...lines('put right', report.mended), ...lines('stands', report.standing));
    said.push(`${report.found} differences found, ${report.mended.length} put right.`);
  }
  return said;
}

/**
 * `npm run doctor`: looks at everything the service stands on and says how to mend what is not well. Exit 0 = nothing bad, 1 = something is, 2 = bad
 * arguments or environment, 3 = Microsoft 365 does not answer. Changes nothing without `--mend`, `--accept`, `--probe` or `--write`.
 */
async function doctor(args: readonly string[]): Promise<number> {
  let asked: Asked;
  try {
    asked = parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return BAD_INPUT;
  }
  for (const name of ['outside', 'write'] as const) {
    const mailbox = asked[name];
    if (mailbox === undefined || MAILBOX.test(mailbox)) continue;
    process.stderr.write(`--${name}: must be the address of a mailbox, such as somebody@your.trust\n`);
    return BAD_INPUT;
  }
  return withAdapters(async (adapters) => {
    const now = await adapters.clock.now();
    const said = await permissionsNow(adapters, asked);
    const checks = [
      ...(await checkService(adapters, now, { outside: asked.outside ?? null, caller: null })),
      ...(await tried(adapters, asked, now)),
    ];
    const answer =
      asked.json === true ? JSON.stringify({ checks, permissions: said }) : [...said, inTable(checks)].join('\n');
    process.stdout.write(`${answer}\n`);
    return checks.some((check) => check.state === 'bad') ? FOUND_SOMETHING : 0;
  });
}

process.exitCode = await doctor(process.argv.slice(2));
