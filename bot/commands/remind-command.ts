import { type PlainDate, writtenDate } from '../../shared/domain/dates.ts';
import { indexFacts } from '../../shared/domain/due-dates/facts-index.ts';
import { everyReminder } from '../../shared/domain/reminders/every-reminder.ts';
import { REMINDER_KINDS, type Reminder, type ReminderKind } from '../../shared/domain/reminders/reminder.ts';
import { indexMatters } from '../../shared/domain/reminders/reminder-day.ts';
import { RULES_BY_POLICY } from '../../shared/policies/rules-by-policy.ts';
import { answerDays } from './answer-days.ts';
import { type CommandArguments, commandArguments } from './command-arguments.ts';
import { type CommandOutput, tableOf } from './command-output.ts';
import { BAD_INPUT } from './exit-codes.ts';
import { sourcedFacts } from './facts-source.ts';
import { sendReminders } from './send-reminders.ts';

/** The kinds that clocks.md section 8 fixes to the day; all that a file is asked about unless `--kind` says otherwise. */
const FIXED_KINDS: readonly ReminderKind[] = ['supervision', 'contract-review'];

/** One reminder as `remind --json` prints it (clocks.md section 8); the other kinds say what else they are about. */
function printed({ recipient, kind, stage, arrangement, supervisee, about, school, dueOn }: Reminder) {
  const fixed = { recipient, kind, stage, arrangement, supervisee, dueOn: dueOn.toString() };
  return FIXED_KINDS.includes(kind) ? fixed : { ...fixed, about, school };
}

const HEADINGS = ['To', 'Kind', 'Stage', 'Arrangement', 'Supervisee', 'Counted from', 'About'];

function rowOf(reminder: Reminder): string[] {
  const stage = reminder.stage > 0 ? `+${reminder.stage}` : String(reminder.stage).replace('-', '−');
  const { recipient, kind, arrangement, supervisee, about, dueOn } = reminder;
  return [recipient, kind, stage, arrangement ?? '–', supervisee ?? '–', writtenDate(dueOn), about ?? '–'];
}

async function dryRun(asked: CommandArguments, output: CommandOutput): Promise<number> {
  const source = await sourcedFacts(asked.input);
  if (!source.ok) {
    output.say(source.message);
    return source.exitCode;
  }
  const index = indexFacts(source.facts, RULES_BY_POLICY);
  const matters = indexMatters(source.reminderFacts, source.facts.schools);
  const kinds = new Set(asked.kinds ?? (asked.input === null ? REMINDER_KINDS : FIXED_KINDS));
  const remindersOn = (day: PlainDate) => everyReminder(day, index, matters).filter(({ kind }) => kinds.has(kind));
  answerDays(
    asked,
    source.now,
    {
      json: (day) => ({ reminders: remindersOn(day).map(printed) }),
      table: (day) => {
        const rows = remindersOn(day).map(rowOf);
        return rows.length === 0 ? 'No reminders.' : tableOf([HEADINGS, ...rows]);
      },
    },
    output,
  );
  return 0;
}

/** Why these arguments can't be used together; null when they can. */
function refusal(asked: CommandArguments): string | null {
  if (asked.isDryRun) return null;
  if (asked.kinds !== null) return '--kind: every kind is sent; add --dry-run to look at some';
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
