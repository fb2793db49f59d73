import { commissioningReader } from '../../../shared/domain/access/commissioning-reader.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { note } from './note-once.ts';

/**
 * The arrangement with the person who reads external supervision for oversight named in it, before anything is written (C-84): the chair where
 * the head is a party. The folder is opened to them with the row, and it is written down. Other kinds stay as they are.
 */
export async function settleCommissioner(
  ports: Ports,
  actor: Actor,
  stored: Versioned<Arrangement>,
): Promise<Versioned<Arrangement>> {
  const arrangement = stored.value;
  if (arrangement.kind !== 'external') return stored;
  const [people, schools] = await Promise.all([ports.register.allPeople(), ports.register.schools()]);
  const school = schools.find((one) => one.key === arrangement.school) ?? null;
  const reader = commissioningReader(arrangement, school, people, londonDateOf(actor.now));
  if (reader === null || reader === arrangement.commissionedBy) return stored;
  const outcome = await ports.register.updateArrangement(stored, { ...arrangement, commissionedBy: reader });
  if (!outcome.done) return outcome.stands;
  await ports.register.saveParty({
    key: `${arrangement.key}|${reader}|commissioner`,
    person: reader,
    arrangement: arrangement.key,
    role: 'commissioner',
    fromOn: londonDateOf(actor.now),
    untilOn: null,
  });
  await note(ports, actor, arrangement.key, 'access given', `${arrangement.key}|${reader}`);
  return outcome.stored;
}
