import { z } from 'zod';
import { type Instant, londonDateOf, type PlainDate, Temporal } from '../../../../shared/domain/dates.ts';
import type { Cell } from './list-definition.ts';

const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;

/** Text; SharePoint leaves an empty cell out. */
export const textCell = z
  .string()
  .nullish()
  .transform((text) => text ?? '');
/** Text or null when empty. */
export const textOrNull = z
  .string()
  .nullish()
  .transform((text) => (text === undefined || text === '' ? null : text));
export const wholeNumber = z.number().int();
export const countCell = z
  .number()
  .nullish()
  .transform((count) => count ?? 0);
export const booleanCell = z
  .boolean()
  .nullish()
  .transform((is) => is ?? false);
export const booleanOrNull = z
  .boolean()
  .nullish()
  .transform((is) => is ?? null);

/** A date. SharePoint answers with the UTC moment of the site's midnight, so the London date of that moment is the date meant. */
export const dateCell = z.string().transform((text, context): PlainDate => {
  try {
    return DATE_ONLY.test(text) ? Temporal.PlainDate.from(text) : londonDateOf(Temporal.Instant.from(text));
  } catch {
    context.addIssue({ code: 'custom', message: 'not a date' });
    return z.NEVER;
  }
});
export const dateOrNull = dateCell.nullish().transform((on) => on ?? null);

export const momentCell = z.string().transform((text, context): Instant => {
  try {
    return Temporal.Instant.from(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'not a moment' });
    return z.NEVER;
  }
});
export const momentOrNull = momentCell.nullish().transform((at) => at ?? null);

/** JSON text of a shape; an empty cell is not JSON. */
export function jsonCell<S extends z.ZodType>(schema: S) {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'not JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);
}

/** JSON text of a shape, or null when the cell is empty. */
export function jsonOrNull<S extends z.ZodType>(schema: S) {
  return jsonCell(schema)
    .nullish()
    .transform((value) => value ?? null);
}

/** Ids of people, one after the other with `;` between. */
export const peopleCell = z
  .string()
  .nullish()
  .transform((text): readonly string[] => (text ?? '').split(';').filter((id) => id !== ''));

/** The cell of a date: midnight UTC, which is the same date in London all year round. */
export function dateTo(on: PlainDate | null): Cell {
  return on === null ? null : `${on}T00:00:00Z`;
}

/** The cell of a moment, to the second, which is all SharePoint keeps. */
export function momentTo(at: Instant | null): Cell {
  return at === null ? null : at.round({ smallestUnit: 'second', roundingMode: 'trunc' }).toString();
}

export function peopleTo(ids: readonly string[]): Cell {
  return ids.join(';');
}
