import { type Instant, Temporal } from '../../../../shared/domain/dates.ts';
import { GraphRefusal } from '../core/graph-route.ts';

/** Windows time zone names this tenant knows, with their IANA zones. IANA names are taken as they are. */
const WINDOWS_ZONES: Record<string, string> = {
  'GMT Standard Time': 'Europe/London',
  UTC: 'UTC',
  'Greenwich Standard Time': 'Atlantic/Reykjavik',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Romance Standard Time': 'Europe/Paris',
  'Eastern Standard Time': 'America/New_York',
};

/** A moment as Outlook writes it: wall clock without offset, and the zone's name. */
export interface DateTimeTimeZone {
  readonly dateTime: string;
  readonly timeZone: string;
}

/** The IANA zone of a name Outlook accepts; refuses with 400 as Outlook does when it knows none. */
export function zoneOf(name: string): string {
  const windows = WINDOWS_ZONES[name];
  if (windows !== undefined) return windows;
  try {
    return new Temporal.ZonedDateTime(0n, name).timeZoneId;
  } catch {
    throw new GraphRefusal(
      400,
      'TimeZoneNotSupportedException',
      `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${name}'.`,
    );
  }
}

/** The instant of a wall-clock time in a zone. A time the spring change skips moves an hour later; one the autumn change repeats is the earlier. */
export function instantOf(given: DateTimeTimeZone): Instant {
  const zone = zoneOf(given.timeZone);
  try {
    if (/(Z|[+-]\d\d:\d\d)$/.test(given.dateTime)) return Temporal.Instant.from(given.dateTime);
    return Temporal.PlainDateTime.from(given.dateTime).toZonedDateTime(zone).toInstant();
  } catch {
    throw new GraphRefusal(400, 'ErrorPropertyValidationFailure', `'${given.dateTime}' is not a date and time.`);
  }
}

/** An instant of a query parameter; without an offset it is UTC. */
export function queryInstant(text: string | undefined, name: string): Instant {
  if (text === undefined)
    throw new GraphRefusal(
      400,
      'ErrorInvalidParameter',
      `This request requires a time window specified by the query string parameters StartDateTime and EndDateTime; ${name} is missing.`,
    );
  return instantOf({ dateTime: text.replace(' ', '+'), timeZone: 'UTC' });
}

/** An instant as Outlook answers it, seven decimals and all. */
export function written(at: Instant, zoneName: string): DateTimeTimeZone {
  const there = at.toZonedDateTimeISO(zoneOf(zoneName)).toPlainDateTime();
  return { dateTime: there.toString({ fractionalSecondDigits: 7 }), timeZone: zoneName };
}

/** The zone answers are wanted in (`Prefer: outlook.timezone="…"`), UTC otherwise. */
export function preferredZone(prefer: string | undefined): string {
  const name = prefer?.match(/outlook\.timezone="([^"]+)"/i)?.[1] ?? 'UTC';
  zoneOf(name);
  return name;
}
