import { z } from 'zod';
import { Temporal } from '../../shared/domain/dates.ts';

/** A calendar date of the input, `2026-11-23`. */
export const dateInput = z.iso
  .date('must be a date such as 2026-11-23')
  .transform((text) => Temporal.PlainDate.from(text));

/** A value that may be null or absent, as null. */
export const orNull = <T extends z.ZodType>(type: T) => type.nullish().transform((value) => value ?? null);

/** One term of the input; strict, so that an unknown key is a bad value. */
export const termInput = z.strictObject({
  name: z.string(),
  startOn: dateInput,
  endOn: dateInput,
  halfTermStartOn: orNull(dateInput),
  halfTermEndOn: orNull(dateInput),
});
