import { halfTermPeriods, termPeriods } from '../../../shared/domain/schools/periods.ts';
import type { School } from '../../../shared/domain/schools/school.ts';
import type { SchoolCalendar } from '../../../shared/domain/schools/school-calendar.ts';
import type { SessionRules } from '../../../shared/domain/sessions/session-flags.ts';
import type { PolicyPack } from '../../../shared/policies/pack.ts';

/** Two terms further apart than this have one missing between them (clocks.md section 1). */
const MISSING_TERM_DAYS = 70;

/** What a policy and a school say about sessions. A rule's id is given only where the policy states it (its `flagSources`). */
export function sessionRules(pack: PolicyPack | null, school: School | null, calendar: SchoolCalendar): SessionRules {
  const byPeriod = pack?.clocks.session.find((clock) => clock.every === 'half term' || clock.every === 'term')?.every;
  const periodsOf = byPeriod === 'term' ? termPeriods : halfTermPeriods;
  return {
    duration: pack?.duration ?? null,
    contractSource: pack?.contract.source[0] ?? null,
    mayContractBeSpoken: pack?.contract.mayBeSpoken === true,
    workingDaySource: pack?.flagSources?.workingDay ?? null,
    windows: school?.bookingWindows ?? [],
    periods: byPeriod === undefined ? [] : periodsOf(calendar.terms, MISSING_TERM_DAYS),
    calendar,
    nextSessionSource: pack?.flagSources?.nextSession ?? null,
  };
}
