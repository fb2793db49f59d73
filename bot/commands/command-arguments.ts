import { parseArgs } from 'node:util';
import { londonDateOf, type PlainDate, Temporal } from '../../shared/domain/dates.ts';
import { dayNumber } from '../../shared/domain/day-number.ts';
import { REMINDER_KINDS, type ReminderKind } from '../../shared/domain/reminders/reminder.ts';

/** What `due` and `remind` were asked for. */
export interface CommandArguments {
  /** One day, or every day from the first to the last, both included; null = today. */
  readonly days:
    | { readonly at: PlainDate; readonly time: string | null }
    | { readonly fromOn: PlainDate; readonly toOn: PlainDate }
    | null;
  /** A file to read instead of the tenant. */
  readonly input: string | null;
  /** The kinds of reminder to print; null = nothing was said. */
  readonly kinds: readonly ReminderKind[] | null;
  readonly isJson: boolean;
  readonly isDryRun: boolean;
}

/** Either what was asked for or, in words, why it can't be done (exit code 2). */
export type ParsedArguments =
  | { readonly ok: true; readonly asked: CommandArguments }
  | { readonly ok: false; readonly message: string };

const OPTIONS = {
  at: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  input: { type: 'string' },
  kind: { type: 'string' },
  json: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
} as const;

/** The date of `2026-11-23` or of the local date and time `2026-11-23T08:00`; null when it is neither. */
function dateIn(text: string): PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/.test(text)) return null;
  try {
    return Temporal.PlainDateTime.from(text, { overflow: 'reject' }).toPlainDate();
  } catch {
    return null;
  }
}

function daysOf(values: { at?: string; from?: string; to?: string }): CommandArguments['days'] | string {
  const { at, from, to } = values;
  if (at !== undefined && (from !== undefined || to !== undefined)) return 'give either --at or --from and --to';
  if (at !== undefined) {
    const on = dateIn(at);
    if (on === null) return '--at: must be a date or a local date and time, such as 2026-11-23T08:00';
    return { at: on, time: at.split('T')[1] ?? null };
  }
  if (from === undefined && to === undefined) return null;
  if (from === undefined || to === undefined) return '--from and --to go together';
  const fromOn = dateIn(from);
  const toOn = dateIn(to);
  if (fromOn === null) return '--from: must be a date such as 2026-11-23';
  if (toOn === null) return '--to: must be a date such as 2026-11-23';
  return dayNumber(fromOn) > dayNumber(toOn) ? '--to: is before --from' : { fromOn, toOn };
}

/** The kinds of `--kind all` or `--kind supervision,prepare`; null when nothing was said, a message when one is unknown. */
function kindsOf(kind: string | undefined): readonly ReminderKind[] | null | string {
  if (kind === undefined) return null;
  if (kind === 'all') return REMINDER_KINDS;
  const named = kind.split(',').map((one) => one.trim());
  const known = REMINDER_KINDS.filter((one) => named.includes(one));
  return known.length === new Set(named).size ? known : `--kind: must be all, or some of ${REMINDER_KINDS.join(', ')}`;
}

/** What stands on the command line of `due` and `remind`: `--at D`, `--from D --to D`, `--input FILE`, `--kind K`, `--json`, `--dry-run` (clocks.md section 8). */
export function commandArguments(args: readonly string[]): ParsedArguments {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: false });
    const days = daysOf(values);
    if (typeof days === 'string') return { ok: false, message: days };
    const kinds = kindsOf(values.kind);
    if (typeof kinds === 'string') return { ok: false, message: kinds };
    const asked = {
      days,
      input: values.input ?? null,
      kinds,
      isJson: values.json ?? false,
      isDryRun: values['dry-run'] ?? false,
    };
    return { ok: true, asked };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

/** Every day asked for, in order. */
export function* daysAsked(days: CommandArguments['days'], now: Temporal.Instant): Generator<PlainDate> {
  if (days === null) yield londonDateOf(now);
  else if ('at' in days) yield days.at;
  else for (let on = days.fromOn; dayNumber(on) <= dayNumber(days.toOn); on = on.add({ days: 1 })) yield on;
}
