import type { AuditEvent } from '../../../shared/domain/audit/audit-entry.ts';
import type { Instant } from '../../../shared/domain/dates.ts';
import type { Drift } from '../../../shared/domain/drift/drift.ts';
import type { AccessFacts } from '../../../shared/domain/drift/expected-access.ts';
import { personWho } from '../../../shared/domain/drift/site-as-is.ts';
import type { Ports } from '../../ports/index.ts';

const GIVEN: readonly Drift['kind'][] = ['member missing', 'reader shut out'];

/** The arrangement a drift is about: by its readers' group, a session's, or the folder; null = none. */
function arrangementOf({ list, path }: Drift, facts: AccessFacts, known: ReadonlySet<string>): string | null {
  if (list === null) {
    const [, ofSession, of] = /^Readers of (session )?(.+)$/.exec(path) ?? [];
    if (of === undefined) return null;
    if (ofSession === undefined) return known.has(of) ? of : null;
    return [...facts.innerFolders].find(([, names]) => names.includes(of))?.[0] ?? null;
  }
  const key = path.split('#')[0]?.split('/')[1];
  return key !== undefined && known.has(key) ? key : null;
}

/** Writes what was put right to the trail of its arrangement, once for each person and arrangement; who is not known is not named. Rejects with `StoreError`. */
export async function noteDrift(
  ports: Pick<Ports, 'audit'>,
  mended: readonly Drift[],
  facts: AccessFacts,
  at: Instant,
): Promise<void> {
  const known = new Set(facts.arrangements.map((one) => one.key));
  const ids = new Map(
    facts.people.flatMap(({ id, email }) => (email === null ? [] : [[personWho(email), id] as const])),
  );
  const noted = new Set<string>();
  for (const drift of mended) {
    const arrangement = arrangementOf(drift, facts, known);
    if (arrangement === null) continue;
    const event: AuditEvent = GIVEN.includes(drift.kind) ? 'access given' : 'access removed';
    const about = `${arrangement}|${ids.get(drift.who ?? '') ?? 'permissions'}`;
    if (noted.has(`${event} ${about}`)) continue;
    noted.add(`${event} ${about}`);
    await ports.audit.append({ arrangement, at, by: 'service', event, about });
  }
}
