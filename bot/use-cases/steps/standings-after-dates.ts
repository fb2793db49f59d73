import type { SchoolKey } from '../../../shared/domain/schools/school.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { readTrust } from '../read-trust-facts.ts';
import { refreshEveryStanding } from '../refresh-every-standing.ts';

/**
 * Brings the register up to date after term dates have changed, since due dates follow from them: at one school, or at every one (null). What is cut off
 * here the morning's run puts right.
 */
export async function standingsAfterDates(ports: Ports, { now }: Actor, school: SchoolKey | null): Promise<void> {
  const trust = await readTrust(ports);
  const arrangements = trust.arrangements.filter(({ value }) => school === null || value.school === school);
  await refreshEveryStanding(ports, { ...trust, arrangements }, now, false);
}
