import { type PlainDate, writtenDate } from '../../shared/domain/dates.ts';
import type { ArrangementClocks } from '../../shared/domain/due-dates/clock.ts';
import { clocksOfIndex } from '../../shared/domain/due-dates/clocks-on.ts';
import { indexFacts } from '../../shared/domain/due-dates/facts-index.ts';
import { RULES_BY_POLICY } from '../../shared/policies/rules-by-policy.ts';
import { answerDays } from './answer-days.ts';
import { commandArguments } from './command-arguments.ts';
import { type CommandOutput, tableOf } from './command-output.ts';
import { BAD_INPUT } from './exit-codes.ts';
import { sourcedFacts } from './facts-source.ts';

/** One arrangement as `due --json` prints it (clocks.md section 8). */
function printed(standing: ArrangementClocks) {
  const { key, state, cover, contract, missedPairs } = standing;
  return {
    key,
    state,
    cover,
    clocks: standing.clocks.map(({ id, supervisee, child, dueOn, state: clockState }) => ({
      id,
      supervisee,
      child,
      dueOn: dueOn?.toString() ?? null,
      state: clockState,
    })),
    contract: {
      state: contract.state,
      reviewOn: contract.reviewOn?.toString() ?? null,
      reviewState: contract.reviewState,
    },
    missedPairs,
  };
}

function rowsOf(standing: ArrangementClocks): string[][] {
  const { key, state, cover, clocks, contract, missedPairs } = standing;
  const written = (on: PlainDate | null) => (on === null ? '–' : writtenDate(on));
  const review =
    contract.reviewOn === null ? '' : `, review ${written(contract.reviewOn)} (${contract.reviewState ?? '–'})`;
  const first = [key, state ?? 'not running', `${contract.state ?? '–'}${review}`, cover ?? '–', String(missedPairs)];
  if (clocks.length === 0) return [[...first, '–', '–', '–', '–']];
  return clocks.map((clock, index) => [
    ...(index === 0 ? first : first.map(() => '')),
    clock.id,
    clock.supervisee ?? `child ${clock.child ?? ''}`,
    written(clock.dueOn),
    clock.state,
  ]);
}

const HEADINGS = ['Arrangement', 'State', 'Contract', 'Cover', 'Missed pairs', 'Clock', 'For', 'Due on', 'Clock state'];

/** `npm run due`: every arrangement with each clock's due date and state on the days asked for. Returns the exit code: 0, 2 bad input, 3 no tenant. */
export async function dueCommand(args: readonly string[], output: CommandOutput): Promise<number> {
  const parsed = commandArguments(args);
  if (!parsed.ok) {
    output.say(parsed.message);
    return BAD_INPUT;
  }
  const { asked } = parsed;
  if (asked.kinds !== null) {
    output.say('--kind: is for remind');
    return BAD_INPUT;
  }
  const source = await sourcedFacts(asked.input);
  if (!source.ok) {
    output.say(source.message);
    return source.exitCode;
  }
  const index = indexFacts(source.facts, RULES_BY_POLICY);
  answerDays(
    asked,
    source.now,
    {
      json: (day) => ({ arrangements: clocksOfIndex(day, index).map(printed) }),
      table: (day) => tableOf([HEADINGS, ...clocksOfIndex(day, index).flatMap(rowsOf)]),
    },
    output,
  );
  return 0;
}
