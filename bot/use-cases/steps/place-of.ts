import { contentReaders } from '../../../shared/domain/access/content-readers.ts';
import { hasOwnReaders, isGroup, sessionReaders } from '../../../shared/domain/access/session-readers.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import type { RecordKey } from '../../../shared/domain/records/record.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import type { FormDefinition } from '../../../shared/forms/form-definition.ts';
import type { Ports } from '../../ports/index.ts';
import type { Place } from '../../ports/record-store.ts';

/**
 * Where something written about a session goes: the arrangement's folder, or the session's own closed one where different people come to
 * different sessions; that one is closed and opened to those who were there before anything goes in (design D3). null = about no session.
 */
export async function placeOf(ports: Ports, arrangement: Arrangement, session: Session | null): Promise<Place> {
  const place = { school: arrangement.school, arrangement: arrangement.key };
  if (session === null || !hasOwnReaders(arrangement, session)) return place;
  const ofSession = { ...place, session: session.key };
  await ports.records.openSession(ofSession, sessionReaders(arrangement, session));
  return ofSession;
}

/** A form and what it stands in. */
export interface FormInPlace {
  readonly arrangement: Arrangement;
  readonly session: Session | null;
  readonly form: Pick<FormDefinition, 'signers'>;
  readonly key: RecordKey;
  /** Whose it is, where it is about the arrangement and not for every member of a group to read; left out = for all of them. */
  readonly author?: PersonId;
}

/** Whether a form may be signed by somebody who reads nothing else here, so that it lies in a closed folder of its own. */
export function hasOwnFolder({ signers }: Pick<FormDefinition, 'signers'>): boolean {
  return signers.some(({ role, named }) => named !== undefined || (role !== 'supervisor' && role !== 'supervisee'));
}

/** Where a form goes: with its session or arrangement, or in a closed folder of its own, read by the same people and whoever else is asked to sign it. */
export async function placeOfForm(
  ports: Ports,
  { arrangement, session, form, key, author }: FormInPlace,
  signers: readonly PersonId[] = [],
): Promise<Place> {
  if (!hasOwnFolder(form)) return placeOf(ports, arrangement, session);
  const place = { school: arrangement.school, arrangement: arrangement.key, session: key };
  const isApart = session !== null && hasOwnReaders(arrangement, session);
  const isPersonal = author !== undefined && session === null && isGroup(arrangement);
  const all = isApart ? sessionReaders(arrangement, session) : contentReaders(arrangement);
  const readers = isPersonal ? [...all.filter((one) => !arrangement.supervisees.includes(one)), author] : all;
  await ports.records.openSession(place, [...new Set([...readers, ...signers])]);
  return place;
}
