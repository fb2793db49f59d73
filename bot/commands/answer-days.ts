import { type Instant, type PlainDate, writtenDate } from '../../shared/domain/dates.ts';
import { type CommandArguments, daysAsked } from './command-arguments.ts';
import { type CommandOutput, writeJson } from './command-output.ts';

/** What a command says about one day: as JSON, and as a table for people. */
export interface DayAnswer {
  /** What stands beside `at` in the JSON (clocks.md section 8). */
  readonly json: (day: PlainDate) => object;
  readonly table: (day: PlainDate) => string;
}

/** Writes the answer for every day asked for; with `--from` and `--to` the JSON is a list, one day a line. */
export function answerDays(
  { days: asked, isJson }: CommandArguments,
  now: Instant,
  answer: DayAnswer,
  output: CommandOutput,
): void {
  const days = [...daysAsked(asked, now)];
  if (isJson) {
    writeJson(jsonByDay(days, answer), asked !== null && 'fromOn' in asked, output);
    return;
  }
  for (const day of days) output.answer(`${writtenDate(day)}\n\n${answer.table(day)}\n`);
}

function* jsonByDay(days: readonly PlainDate[], { json }: DayAnswer) {
  for (const day of days) yield { at: day.toString(), ...json(day) };
}
