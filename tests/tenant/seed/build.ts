import { provisionSite } from '../../../bot/adapters/sharepoint/provision/provision-site.ts';
import { readTrust } from '../../../bot/use-cases/read-trust-facts.ts';
import { refreshEveryStanding } from '../../../bot/use-cases/refresh-every-standing.ts';
import { peopleOfSession } from '../../../bot/use-cases/steps/people-of-session.ts';
import { atLondon, type PlainDate } from '../../../shared/domain/dates.ts';
import { calendarDays } from '../../../shared/domain/schools/calendar-days.ts';
import { isPlanned } from '../../../shared/domain/sessions/same-need.ts';
import type { MemoryWorld } from '../../builders/memory-world.ts';
import { API_APP_ID } from '../core/ids.ts';
import type { Tenant } from '../core/tenant.ts';
import type { AppCertificate } from '../entra/app-certificate.ts';
import { grantSite } from '../sharepoint/engine/site-grants.ts';
import { seedBusyTimes, type Taken } from './busy-times.ts';
import { seedCalendar } from './calendars.ts';
import { sendCards } from './cards.ts';
import { seedDirectory } from './directory.ts';
import { firstWorld } from './first-world.ts';
import { seedGroupChats } from './group-chats.ts';
import { MADE_AT, MISSING_TERM_DAYS, type SeedTime } from './history.ts';
import { liveHistory } from './live.ts';
import { pourTrust } from './pour.ts';
import { serviceWithin } from './service.ts';

/** When people of the trust sit in a session to come. */
async function takenBySessions(world: MemoryWorld): Promise<readonly Taken[]> {
  const taken: Taken[] = [];
  for (const session of await world.register.allSessions()) {
    const arrangement = isPlanned(session) ? await world.register.arrangement(session.arrangement) : null;
    if (arrangement === null) continue;
    for (const person of await world.register.people(peopleOfSession(arrangement.value, session)))
      if (person.email !== null)
        taken.push({ email: person.email, startsAt: session.startsAt, endsAt: session.endsAt });
  }
  return taken;
}

/** The calendar of the schools around a day. */
export function seedTime(today: PlainDate): SeedTime {
  const calendar = seedCalendar(today);
  return { calendar, days: calendarDays(calendar, MISSING_TERM_DAYS), today };
}

/**
 * Makes Harbour Learning Trust in an empty tenant as it stands at the beginning of a day: directory, site, two school years of history written
 * through the service's own adapters, Outlook, and the cards of the last school day. `say` is told each step with its milliseconds.
 */
export async function buildTrust(
  tenant: Tenant,
  certificate: AppCertificate,
  today: PlainDate,
  say: (step: string, milliseconds: number) => void,
): Promise<void> {
  const time = seedTime(today);
  const ports = serviceWithin(tenant, certificate);
  let since = performance.now();
  const told = (step: string) => {
    say(step, performance.now() - since);
    since = performance.now();
  };
  tenant.clock.set(atLondon(time.days.terms[0]?.startOn ?? today, '07:00'));
  seedDirectory(tenant);
  grantSite(tenant.db, API_APP_ID, 'fullcontrol');
  await provisionSite(ports.store, { isDryRun: false, say: () => undefined });
  told('provisioned');
  const trust = await firstWorld(ports.sealer, time);
  await liveHistory(trust, time);
  told('lived');
  await pourTrust({ tenant, ports, world: trust.world, today });
  told('written');
  tenant.clock.set(atLondon(today, MADE_AT));
  seedBusyTimes(tenant, today, time.days, await takenBySessions(trust.world));
  told('calendars filled');
  await refreshEveryStanding(ports, await readTrust(ports), atLondon(today, MADE_AT));
  seedGroupChats(tenant, time);
  await sendCards(tenant, ports, time);
  told('cards sent');
}
