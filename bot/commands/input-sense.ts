import { z } from 'zod';
import {
  type CalendarFinding,
  checkTerm,
  checkTermOrder,
  type PlacedTerm,
} from '../../shared/domain/schools/check-calendar.ts';
import type { PlacedIssue } from './input-issue.ts';
import { termInput } from './term-input.ts';

// Loose on purpose: what doesn't fit is found by the strict schema, and must not hide what is looked for here.
const loose = z.object({
  schools: z.array(z.unknown()).catch([]),
  arrangements: z.array(z.unknown()).catch([]),
});
const keyed = z.object({ key: z.string() });
const withTerms = z.object({ calendar: z.object({ terms: z.array(z.unknown()) }) });
const ofSchool = z.object({ school: z.string() });

function termsIn(school: unknown): PlacedTerm[] {
  const terms = withTerms.safeParse(school).data?.calendar.terms ?? [];
  return terms.flatMap((raw, index) => {
    const term = termInput.safeParse(raw).data;
    return term === undefined ? [] : [{ term, index }];
  });
}

function calendarIssues(school: unknown, schoolIndex: number): PlacedIssue[] {
  const terms = termsIn(school);
  const at = ['schools', schoolIndex, 'calendar', 'terms'];
  const single = terms.flatMap(({ term, index }) =>
    checkTerm(term).map(({ field, message }) => ({ path: [...at, index, field], message })),
  );
  const bad = new Set(single.map((issue) => issue.path[at.length]));
  const sound = terms.filter(({ index }) => !bad.has(index));
  const between = checkTermOrder(sound)
    .filter((finding) => finding.severity === 'error')
    .map((finding) => ({ path: [...at, ...stepsOf(finding)], message: finding.message }));
  return [...single, ...between];
}

/** `terms[1].startOn` as the steps below `terms`. */
function stepsOf({ field }: CalendarFinding): (string | number)[] {
  const [, index, name] = /^terms\[(\d+)\]\.(\w+)$/.exec(field) ?? [];
  return index === undefined || name === undefined ? [] : [Number(index), name];
}

function repeatedKeys(list: 'schools' | 'arrangements', items: readonly unknown[]): PlacedIssue[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const key = keyed.safeParse(item).data?.key;
    if (key === undefined) return [];
    const issue = { path: [list, index, 'key'], message: 'is used twice' };
    return seen.size === seen.add(key).size ? [issue] : [];
  });
}

/** What is wrong with values that are each of the right kind: calendars that make no sense, keys used twice, arrangements of unknown schools. */
export function senseIssues(value: unknown): PlacedIssue[] {
  const input = loose.safeParse(value).data;
  if (input === undefined) return [];
  const known = new Set(input.schools.map((one) => keyed.safeParse(one).data?.key));
  const homeless = input.arrangements.flatMap((one, index) => {
    const school = ofSchool.safeParse(one).data?.school;
    if (school === undefined || known.has(school)) return [];
    return [{ path: ['arrangements', index, 'school'], message: 'is not the key of a school in the input' }];
  });
  return [
    ...input.schools.flatMap(calendarIssues),
    ...repeatedKeys('schools', input.schools),
    ...repeatedKeys('arrangements', input.arrangements),
    ...homeless,
  ];
}
