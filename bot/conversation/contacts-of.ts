import type { SchoolContact } from '../../shared/domain/schools/school.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';

/** Whom the person's own school says to turn to when a child is at risk (D10); empty when the school has not said. */
export async function contactsOf(ports: Ports, actor: Actor): Promise<readonly SchoolContact[]> {
  const home = actor.person.schools[0];
  const schools = await ports.register.schools();
  return schools.find((school) => school.key === home)?.contacts ?? [];
}
