import type { Arrangement, PartyRole } from '../../../shared/domain/arrangements/arrangement.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import type { Ports } from '../../ports/index.ts';

/** Writes down everybody who is in a new arrangement from its first day; again changes nothing. */
export async function joinParties(ports: Ports, arrangement: Arrangement): Promise<void> {
  const { key, supervisors, supervisees, lineManager, commissionedBy, startedOn } = arrangement;
  const join = (person: PersonId, role: PartyRole) =>
    ports.register.saveParty({
      key: `${key}|${person}|${role}`,
      person,
      arrangement: key,
      role,
      fromOn: startedOn,
      untilOn: null,
    });
  for (const person of supervisors) await join(person, 'supervisor');
  for (const person of supervisees) await join(person, 'supervisee');
  if (lineManager !== null) await join(lineManager, 'line manager');
  if (commissionedBy !== null) await join(commissionedBy, 'commissioner');
}
