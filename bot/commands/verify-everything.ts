import type { AuditEntry } from '../../shared/domain/audit/audit-entry.ts';
import type { CaseDiscussion, Seal, SupervisionRecord } from '../../shared/domain/records/record.ts';
import { caseGroupOf } from '../../shared/domain/records/record-keys.ts';
import { isEmptyCase } from '../../shared/forms/answers-by-meaning.ts';
import { canonicalJson } from '../../shared/forms/canonical-json.ts';
import {
  caseContent,
  laterSealContent,
  paperUnderSeal,
  sealContent,
  signedContent,
} from '../../shared/forms/form-content.ts';
import type { FormDefinition } from '../../shared/forms/form-definition.ts';
import { formOf } from '../../shared/policies/index.ts';
import { auditLineText } from '../adapters/sharepoint/audit-trail.ts';
import type { Ports } from '../ports/index.ts';
import type { SealedStore } from '../ports/record-store.ts';

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

type Sources = Pick<Ports, 'sealer' | 'audit'> & { readonly sealed: SealedStore };

async function collect<T>(all: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const each of all) found.push(each);
  return found;
}

class Verifier {
  readonly failures: Failure[] = [];

  constructor(private readonly sources: Sources) {}

  async record(record: SupervisionRecord, cases: readonly CaseDiscussion[], seals: ReadonlySet<string>): Promise<void> {
    const fail = (problem: string) => this.failures.push({ kind: 'record', key: record.key, problem });
    const form = formOf(record.formId, record.formVersion);
    if (form === undefined) return void fail('its form is not known');
    this.signatures(record, form, cases, fail);
    if (record.seal === null) {
      if (record.status === 'signed') fail('it is signed but has no seal');
      return;
    }
    const { previousSeal } = record.seal;
    const caseHashes = new Map(
      cases
        .filter((each) => !isEmptyCase(form, each.answers))
        .map((each) => [caseGroupOf(record.key, each.key), this.caseHash(form, record.key, each)]),
    );
    const paper = paperUnderSeal(record.paper, record.seal.sealedAt);
    const content = sealContent(form, { ...record, paper, caseHashes, previousSeal });
    if (this.hash(content) !== record.seal.hash) fail('it is not what was sealed');
    if (!(await this.isOurs(record.seal))) fail('its seal was not made with a key of this trust');
    if (previousSeal !== null && !seals.has(previousSeal)) fail('the seal before it is missing');
    await this.laterSignatures(record, record.seal.hash, seals, fail);
  }

  private async laterSignatures(
    { key, laterSignatures = [] }: SupervisionRecord,
    recordSeal: string,
    seals: ReadonlySet<string>,
    fail: (problem: string) => void,
  ): Promise<void> {
    for (const { seal, ...signature } of laterSignatures) {
      const { previousSeal } = seal;
      const content = laterSealContent({ record: key, recordSeal, signature, previousSeal });
      if (this.hash(content) !== seal.hash) fail(`the name the ${signature.role} added later is not what was sealed`);
      if (!(await this.isOurs(seal))) fail('a seal added later was not made with a key of this trust');
      if (previousSeal !== null && !seals.has(previousSeal)) fail('the seal before one added later is missing');
    }
  }

  async caseDiscussion(discussion: CaseDiscussion, record: SupervisionRecord | undefined): Promise<void> {
    if (discussion.seal === null) return;
    const fail = (problem: string) => this.failures.push({ kind: 'case discussion', key: discussion.key, problem });
    const form = formOf(discussion.formId, discussion.formVersion);
    if (form === undefined) return void fail('its form is not known');
    if (this.caseHash(form, discussion.record, discussion) !== discussion.seal.hash) fail('it is not what was sealed');
    if (!(await this.isOurs(discussion.seal))) fail('its seal was not made with a key of this trust');
    if (record?.seal?.hash !== discussion.seal.previousSeal)
      fail('the record it was sealed with is missing or another');
  }

  audit(lines: readonly AuditEntry[], arrangement: string, records: ReadonlySet<string>): void {
    let before: AuditEntry | null = null;
    for (const [index, line] of lines.entries()) {
      const key = `${arrangement}|${line.sequence}`;
      const fail = (problem: string) => this.failures.push({ kind: 'audit trail', key, problem });
      if (line.sequence !== index + 1) fail(`line ${index + 1} is missing or stands twice`);
      if (line.previousHash !== (before?.hash ?? null)) fail('it does not follow the line before');
      if (this.sources.sealer.hash(auditLineText(line)) !== line.hash) fail('it was changed after it was written');
      if (line.event === 'record sealed' && !records.has(line.about)) fail('the record it tells of is missing');
      before = line;
    }
  }

  private signatures(
    record: SupervisionRecord,
    form: FormDefinition,
    cases: readonly CaseDiscussion[],
    fail: (problem: string) => void,
  ): void {
    const byGroup = new Map(cases.map((each) => [caseGroupOf(record.key, each.key), each.answers]));
    for (const { role, statement, contentHash } of [...record.signatures, ...(record.laterSignatures ?? [])]) {
      const content = signedContent(form, record.answers, byGroup, statement);
      if (this.hash(content) !== contentHash) fail(`it is not what the ${role} signed`);
    }
  }

  private caseHash(form: FormDefinition, record: string, discussion: CaseDiscussion): string {
    return this.hash(caseContent(form, caseGroupOf(record, discussion.key), discussion.answers));
  }

  private hash(content: Parameters<typeof canonicalJson>[0]): string {
    return this.sources.sealer.hash(canonicalJson(content));
  }

  private isOurs(seal: Seal): Promise<boolean> {
    return this.sources.sealer.verify(seal.jws, seal.hash);
  }
}

function byRecord(discussions: readonly CaseDiscussion[]): ReadonlyMap<string, readonly CaseDiscussion[]> {
  const grouped = new Map<string, CaseDiscussion[]>();
  for (const each of discussions) grouped.set(each.record, [...(grouped.get(each.record) ?? []), each]);
  return grouped;
}

/** Checks every signature, every seal and every line of the audit trail against what was signed and written. @throws StoreError. */
export async function verifyEverything(sources: Sources): Promise<Verification> {
  const records = await collect(sources.sealed.sealedRecords());
  const discussions = await collect(sources.sealed.sealedCaseDiscussions());
  const casesOf = byRecord(discussions);
  const recordsByKey = new Map(records.map((record) => [record.key, record]));
  const seals = new Set(
    records.flatMap(({ seal, laterSignatures = [] }) => [
      ...(seal === null ? [] : [seal.hash]),
      ...laterSignatures.map((one) => one.seal.hash),
    ]),
  );
  const verifier = new Verifier(sources);
  for (const record of records) await verifier.record(record, casesOf.get(record.key) ?? [], seals);
  for (const discussion of discussions) await verifier.caseDiscussion(discussion, recordsByKey.get(discussion.record));
  let auditLines = 0;
  for (const arrangement of await sources.audit.arrangements()) {
    const lines = await sources.audit.of(arrangement);
    auditLines += lines.length;
    verifier.audit(lines, arrangement, new Set(recordsByKey.keys()));
  }
  const caseDiscussions = discussions.filter((each) => each.seal !== null).length;
  return { checked: { records: records.length, caseDiscussions, auditLines }, failures: verifier.failures };
}
