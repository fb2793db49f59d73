import { GraphRefusal } from '../core/graph-route.ts';
import type { StoredEvent } from './event-store.ts';
import { instantOf } from './zones.ts';

type Test = (event: StoredEvent) => boolean;

const PROPERTY =
  /^singleValueExtendedProperties\/any\((\w+): ?\1\/id eq '((?:[^']|'')*)' and \1\/value eq '((?:[^']|'')*)'\)$/i;

function compare(operator: string, difference: number): boolean {
  if (operator === 'ge') return difference >= 0;
  if (operator === 'gt') return difference > 0;
  if (operator === 'le') return difference <= 0;
  return operator === 'lt' ? difference < 0 : difference === 0;
}

function unquote(text: string): string {
  return text.replaceAll("''", "'");
}

function readTerm(term: string): Test | null {
  const property = term.match(PROPERTY);
  if (property) {
    const [, , id = '', value = ''] = property;
    return (event) => event.details.extended.some((each) => each.id === unquote(id) && each.value === unquote(value));
  }
  const time = term.match(/^(start|end)\/dateTime (ge|gt|le|lt|eq) '([^']+)'$/);
  if (time) {
    const [, which, operator = '', text = ''] = time;
    const at = instantOf({ dateTime: text, timeZone: 'UTC' }).epochMilliseconds;
    return (event) => compare(operator, (which === 'start' ? event.startsAt : event.endsAt).epochMilliseconds - at);
  }
  const plain = term.match(/^(iCalUId|subject|isCancelled) eq (?:'((?:[^']|'')*)'|(true|false))$/);
  if (plain?.[1] === 'iCalUId') return (event) => event.uid === plain[2];
  if (plain?.[1] === 'subject') return (event) => event.details.subject === unquote(plain[2] ?? '');
  if (plain?.[1] === 'isCancelled') return (event) => String(event.details.isCancelled) === plain[3];
  return null;
}

/** Whether an event passes a `$filter`: an extended property, start or end, iCalUId, subject, isCancelled, joined by `and`. Others are refused. */
export function eventFilter(filter: string | undefined): Test {
  if (filter === undefined) return () => true;
  const whole = readTerm(filter.trim());
  const tests = whole === null ? filter.split(/ and (?!\w+\/value)/).map((term) => readTerm(term.trim())) : [whole];
  if (tests.includes(null))
    throw new GraphRefusal(
      400,
      'ErrorInvalidUrlQueryFilter',
      `The query filter contains one or more invalid nodes: ${filter}`,
    );
  return (event) => tests.every((test) => test?.(event) === true);
}
