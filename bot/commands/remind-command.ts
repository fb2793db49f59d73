import { type PlainDate, writtenDate } from '../../shared/domain/dates.ts';
import { indexFacts } from '../../shared/domain/due-dates/facts-index.ts';
import type { Reminder } from '../../shared/domain/reminders/reminder.ts';
import { remindersOfIndex } from '../../shared/domain/reminders/reminders-on.ts';
import { RULES_BY_POLICY } from '../../shared/policies/rules-by-policy.ts';
import { type CommandArguments, commandArguments, daysAsked } from './command-arguments.ts';
import { type CommandOutput, tableOf, writeJson } from './command-output.ts';
import { BAD_INPUT } from './exit-codes.ts';
import { sourcedFacts } from './facts-source.ts';
import { sendReminders } from './send-reminders.ts';

/** One reminder as `remind --json` prints it (clocks.md section 8). */
function printed({ recipient, kind, stage, arrangement, supervisee, dueOn }: Reminder) {
  return { recipient, kind, stage, arrangement, supervisee, dueOn: dueOn.toString() };
}

const HEADINGS = ['To', 'About', 'Stage', 'Arrangement', 'Supervisee', 'Due on'];

function rowOf(reminder: Reminder): string[] {
  const stage = reminder.stage > 0 ? `+${reminder.stage}` : String(reminder.stage).replace('-', '−');
  const { recipient, kind, arrangement, supervisee, dueOn } = reminder;
  return [recipient, kind, stage, arrangement ?? '–', supervisee ?? '–', writtenDate(dueOn)];
}

async function dryRun(asked: CommandArguments, output: CommandOutput): Promise<number> {
  const source = await sourcedFacts(asked.input);
  if (!source.ok) {
    output.say(source.message);
    return source.exitCode;
  }
  const index = indexFacts(source.facts, RULES_BY_POLICY);
  const days = [...daysAsked(asked.days, source.now)];
  const isList = asked.days !== null && 'fromOn' in asked.days;
  if (asked.isJson) {
    writeJson(
      jsonByDay(days, (day) => remindersOfIndex(day, index).map(printed)),
      isList,
      output,
    );
  } else {
    for (const day of days) {
      const rows = remindersOfIndex(day, index).map(rowOf);
      const table = rows.length === 0 ? 'No reminders.' : tableOf([HEADINGS, ...rows]);
      output.answer(`${writtenDate(day)}\n\n${table}\n`);
    }
  }
  return 0;
}

function* jsonByDay(days: readonly PlainDate[], remindersOn: (day: PlainDate) => unknown) {
  for (const day of days) yield { at: day.toString(), reminders: remindersOn(day) };
}

/** Why these arguments can't be used together; null when they can. */
function refusal(asked: CommandArguments): string | null {
  if (asked.isDryRun) return null;
  if (asked.input !== null) return '--input: nothing can be sent from a file; add --dry-run';
  return asked.days !== null && 'fromOn' in asked.days ? '--from: only one day can be sent; add --dry-run' : null;
}

/** `npm run remind`: sends the reminders of a day, or with `--dry-run` only prints them. Returns the exit code: 0, 2 bad input, 3 no tenant. */
export async function remindCommand(args: readonly string[], output: CommandOutput): Promise<number> {
  const parsed = commandArguments(args);
  const message = parsed.ok ? refusal(parsed.asked) : parsed.message;
  if (!parsed.ok || message !== null) {
    output.say(message ?? 'These arguments cannot be used together.');
    return BAD_INPUT;
  }
  return parsed.asked.isDryRun ? dryRun(parsed.asked, output) : sendReminders(parsed.asked, output);
}
