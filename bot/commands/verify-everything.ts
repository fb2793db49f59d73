import type { AuditEntry } from '../../shared/domain/audit/audit-entry.ts';
import type { CaseDiscussion } from '../../shared/domain/records/record.ts';
import { auditLineText } from '../adapters/sharepoint/audit-trail.ts';
import type { Ports } from '../ports/index.ts';
import type { SealedStore } from '../ports/record-store.ts';
import { SealVerifier, sealsOf } from '../use-cases/records/seal-verifier.ts';

/** Something that is not as it was signed, by its key; never its words. */
export interface Failure {
  readonly kind: 'record' | 'case discussion' | 'audit trail';
  readonly key: string;
  readonly problem: string;
}

export interface Verification {
  readonly checked: { readonly records: number; readonly caseDiscussions: number; readonly auditLines: number };
  readonly failures: readonly Failure[];
}

type Sources = Pick<Ports, 'sealer' | 'audit'> & {
  readonly sealed: Pick<SealedStore, 'sealedRecords' | 'sealedCaseDiscussions'>;
};

async function collect<T>(all: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const each of all) found.push(each);
  return found;
}

function byRecord(discussions: readonly CaseDiscussion[]): ReadonlyMap<string, readonly CaseDiscussion[]> {
  const grouped = new Map<string, CaseDiscussion[]>();
  for (const each of discussions) grouped.set(each.record, [...(grouped.get(each.record) ?? []), each]);
  return grouped;
}

/** What is amiss in the trail of one arrangement, line by line. */
function trailFailures(
  lines: readonly AuditEntry[],
  arrangement: string,
  records: ReadonlySet<string>,
  { sealer }: Sources,
): readonly Failure[] {
  return lines.flatMap((line, index) => {
    const before = lines[index - 1] ?? null;
    const problems = [
      ...(line.sequence === index + 1 ? [] : [`line ${index + 1} is missing or stands twice`]),
      ...(line.previousHash === (before?.hash ?? null) ? [] : ['it does not follow the line before']),
      ...(sealer.hash(auditLineText(line)) === line.hash ? [] : ['it was changed after it was written']),
      ...(line.event === 'record sealed' && !records.has(line.about) ? ['the record it tells of is missing'] : []),
    ];
    return problems.map((problem) => ({ kind: 'audit trail', key: `${arrangement}|${line.sequence}`, problem }));
  });
}

/** Checks every signature, every seal and every line of the audit trail against what was signed and written. @throws StoreError. */
export async function verifyEverything(sources: Sources): Promise<Verification> {
  const records = await collect(sources.sealed.sealedRecords());
  const discussions = await collect(sources.sealed.sealedCaseDiscussions());
  const casesOf = byRecord(discussions);
  const recordsByKey = new Map(records.map((record) => [record.key, record]));
  const seals = sealsOf(records);
  const verifier = new SealVerifier(sources.sealer);
  const failures: Failure[] = [];
  const found = (kind: Failure['kind'], key: string, problems: readonly string[]) =>
    failures.push(...problems.map((problem) => ({ kind, key, problem })));
  for (const record of records)
    found('record', record.key, await verifier.record(record, casesOf.get(record.key) ?? [], seals));
  for (const each of discussions)
    found('case discussion', each.key, await verifier.caseDiscussion(each, recordsByKey.get(each.record)));
  let auditLines = 0;
  for (const arrangement of await sources.audit.arrangements()) {
    const lines = await sources.audit.of(arrangement);
    auditLines += lines.length;
    failures.push(...trailFailures(lines, arrangement, new Set(recordsByKey.keys()), sources));
  }
  const caseDiscussions = discussions.filter((each) => each.seal !== null).length;
  return { checked: { records: records.length, caseDiscussions, auditLines }, failures };
}
