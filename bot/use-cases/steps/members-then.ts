import { isGroup } from '../../../shared/domain/access/session-readers.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { membersOn } from '../../../shared/domain/arrangements/members-on.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import type { Ports } from '../../ports/index.ts';

/** Who was in the supervision on the day of the session; of a pair that is always the same person. */
export async function membersThen(
  ports: Ports,
  arrangement: Arrangement,
  session: Session,
): Promise<readonly PersonId[]> {
  if (!isGroup(arrangement)) return arrangement.supervisees;
  const then = membersOn(await ports.register.partiesIn(arrangement.key), londonDateOf(session.startsAt));
  return then.length === 0 ? arrangement.supervisees : then;
}
