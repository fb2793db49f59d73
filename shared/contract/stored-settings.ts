import { z } from 'zod';
import { type PlainDate, Temporal } from '../domain/dates.ts';
import { POLICY_IDS } from '../domain/schools/school.ts';
import {
  type Choice,
  DEFAULT_PERSON_SETTINGS,
  DEFAULT_SCHOOL_SETTINGS,
  DEFAULT_TRUST_SETTINGS,
  type PersonSettings,
  type ReadSettings,
  type SchoolSettings,
  type TrustSettings,
} from '../domain/schools/school-settings.ts';

/** A London wall-clock time, `08:00`. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const plainDate = z.iso.date().transform((text): PlainDate => Temporal.PlainDate.from(text));
const choice = z.object({
  policy: z.enum(POLICY_IDS),
  position: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]),
  fromOn: plainDate,
  by: z.string(),
});
const weekday = z.number().int().min(1).max(7);
const dateOrNone = plainDate.nullable();
const snoozes = z.number().int().min(0).max(20);
const snoozeDays = z.number().int().min(1).max(90);
const named = z.record(z.string(), z.unknown());
const words = z.array(z.string());
const several = z.array(z.unknown());

/** The stored fields of one value of the list `Settings`, whatever else stands beside them. */
type Fields = { readonly [name: string]: unknown };

function fieldsOf(text: string | null): Fields | null {
  if (text === null) return {};
  try {
    return named.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Reads field by field: one that is missing is the default, one that cannot be understood too, and is named. */
class FieldReader {
  readonly broken: string[] = [];
  constructor(private readonly fields: Fields) {}

  read<T>(name: string, schema: z.ZodType<T>, otherwise: T): T {
    const value = this.fields[name];
    if (value === undefined) return otherwise;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    this.broken.push(name);
    return otherwise;
  }

  within(name: string): FieldReader {
    return new FieldReader(this.read(name, named, {}));
  }
}

function readerOf(text: string | null): { readonly reader: FieldReader; readonly isBroken: boolean } {
  const fields = fieldsOf(text);
  return { reader: new FieldReader(fields ?? {}), isBroken: fields === null };
}

/** Each choice by itself, so that one that cannot be understood does not take the others with it. */
function choicesIn(reader: FieldReader): readonly Choice[] {
  return reader.read('choices', several, []).flatMap((one) => {
    const parsed = choice.safeParse(one);
    if (parsed.success) return [parsed.data];
    reader.broken.push('choices');
    return [];
  });
}

/** A school's settings (`school|<key>`) from their stored text; null = nothing was ever set. */
export function readSchoolSettings(text: string | null): ReadSettings<SchoolSettings> {
  const { reader, isBroken } = readerOf(text);
  const usual = DEFAULT_SCHOOL_SETTINGS.reminders;
  const reminders = reader.within('reminders');
  const settings: SchoolSettings = {
    choices: choicesIn(reader),
    reminders: {
      sendAt: reminders.read('sendAt', timeOfDay, usual.sendAt),
      until: reminders.read('until', timeOfDay, usual.until),
      goLiveOn: reminders.read('goLiveOn', dateOrNone, usual.goLiveOn),
      snoozeLimit: reminders.read('snoozeLimit', snoozes, usual.snoozeLimit),
      snoozeDays: reminders.read('snoozeDays', snoozeDays, usual.snoozeDays),
    },
    policyReviewedOn: reader.read('policyReviewedOn', dateOrNone, null),
    actionPlansSampledOn: reader.read('actionPlansSampledOn', dateOrNone, null),
    alsoEntitled: reader.read('alsoEntitled', words, []),
    competencies: reader.read('competencies', words, []),
  };
  const broken = [...reader.broken, ...reminders.broken.map((name) => `reminders.${name}`)];
  return { settings, broken: isBroken ? ['everything'] : [...new Set(broken)] };
}

/** The trust's settings (`trust`) from their stored text. */
export function readTrustSettings(text: string | null): ReadSettings<TrustSettings> {
  const { reader, isBroken } = readerOf(text);
  const usual = DEFAULT_TRUST_SETTINGS;
  const settings = {
    mailAllowed: reader.read('mailAllowed', z.boolean(), usual.mailAllowed),
    secondApprover: reader.read('secondApprover', z.boolean(), usual.secondApprover),
  };
  return { settings, broken: isBroken ? ['everything'] : reader.broken };
}

/** One person's preferences (`person|<oid>`) from their stored text. */
export function readPersonSettings(text: string | null): ReadSettings<PersonSettings> {
  const { reader, isBroken } = readerOf(text);
  const usual = DEFAULT_PERSON_SETTINGS;
  const settings = {
    remindAt: reader.read('remindAt', timeOfDay.nullable(), usual.remindAt),
    weeklyOn: reader.read('weeklyOn', weekday.nullable(), usual.weeklyOn),
    offKinds: reader.read('offKinds', z.array(z.string()), usual.offKinds),
  };
  return { settings, broken: isBroken ? ['everything'] : reader.broken };
}

/** The stored text with some fields replaced; whatever else stood in it is kept. Text that cannot be read is replaced whole. Dates are written as ISO. */
export function withSettings(text: string | null, change: SchoolSettings | TrustSettings | PersonSettings): string {
  return JSON.stringify({ ...(fieldsOf(text) ?? {}), ...change });
}
