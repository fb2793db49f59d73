import { aSchool, aSchoolCalendar } from '../builders/a-school.ts';
import { type LocalService, OID, ORIGIN, personOf, provisionedService } from './local-service.ts';

/** A provisioned tenant on Monday 23 Nov 2026, 9:00: Lantern Bay with its term dates, Tess its head, Ella its lead, and everybody in `People`. */
export async function mondayService(): Promise<LocalService> {
  const service = await provisionedService();
  const { register } = service.ports;
  await setClock(service, '2026-11-23T09:00:00Z');
  await register.saveSchool(aSchool({ head: OID.tess, safeguardingLead: OID.ella }));
  const calendar = await register.calendarOf('lantern-bay');
  await register.saveCalendar('lantern-bay', aSchoolCalendar(), calendar.version);
  for (const who of ['sam', 'ella', 'lou', 'tess', 'sid', 'stranger'] as const)
    await register.savePerson(personOf(who));
  return service;
}

/** Puts the tenant's clock, which the service follows, at a moment. */
export async function setClock({ tenant }: LocalService, now: string): Promise<void> {
  await tenant.app().request(`${ORIGIN}/_local/clock`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now }),
  });
}
