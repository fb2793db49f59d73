import { en, type ParsedComponents } from 'chrono-node';
import { type Instant, LONDON, Temporal } from '../../shared/domain/dates.ts';
import type { SpokenDate, SpokenDates } from '../ports/spoken-dates.ts';

/** Nobody here meets before eight: "at 3" and "at 7" are in the afternoon. */
const FIRST_MORNING_HOUR = 8;

function timeIn(said: ParsedComponents): string | null {
  if (!said.isCertain('hour')) return null;
  const hour = said.get('hour') ?? 0;
  const isAfternoon = !said.isCertain('meridiem') && hour > 0 && hour < FIRST_MORNING_HOUR;
  const minute = said.get('minute') ?? 0;
  return `${String(isAfternoon ? hour + 12 : hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function dayIn(said: ParsedComponents): Temporal.PlainDate | null {
  const isSaid = said.isCertain('day') || said.isCertain('weekday') || said.isCertain('month');
  const [year, month, day] = [said.get('year'), said.get('month'), said.get('day')];
  if (!isSaid || year === null || month === null || day === null) return null;
  return Temporal.PlainDate.from({ year, month, day });
}

/** Spoken dates by a library kept for it. It is handed the instant and London's offset then, so that the machine's own clock and zone say nothing. */
export const spokenDates: SpokenDates = {
  find: (words, now: Instant) => {
    const timezone = now.toZonedDateTimeISO(LONDON).offsetNanoseconds / 60e9;
    const reference = { instant: new Date(now.epochMilliseconds), timezone };
    return en.GB.parse(words, reference, { forwardDate: true }).map(
      ({ start, index }): SpokenDate => ({
        on: dayIn(start),
        isDaySaid: start.isCertain('day') || start.isCertain('weekday'),
        at: timeIn(start),
        index,
      }),
    );
  },
};
