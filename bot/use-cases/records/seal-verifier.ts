import type { CaseDiscussion, Seal, SupervisionRecord } from '../../../shared/domain/records/record.ts';
import { caseGroupOf } from '../../../shared/domain/records/record-keys.ts';
import { isEmptyCase } from '../../../shared/forms/answers-by-meaning.ts';
import { canonicalJson } from '../../../shared/forms/canonical-json.ts';
import {
  caseContent,
  laterSealContent,
  paperUnderSeal,
  sealContent,
  signedContent,
} from '../../../shared/forms/form-content.ts';
import type { FormDefinition } from '../../../shared/forms/form-definition.ts';
import { formOf } from '../../../shared/policies/index.ts';
import type { Sealer } from '../../ports/sealer.ts';

/** Every seal hash of these records, those added beside a seal too: what a later seal may name as the one before it. */
export function sealsOf(records: readonly SupervisionRecord[]): ReadonlySet<string> {
  return new Set(
    records.flatMap(({ seal, laterSignatures = [] }) => [
      ...(seal === null ? [] : [seal.hash]),
      ...laterSignatures.map((one) => one.seal.hash),
    ]),
  );
}

/** Says of what was signed whether it still is what was signed: problems in a few words, never the words of a form; none = as it was signed. */
export class SealVerifier {
  constructor(private readonly sealer: Pick<Sealer, 'hash' | 'verify'>) {}

  /** Of a record with the case discussions that belong to it; `seals` = every seal there is where it lies. */
  async record(
    record: SupervisionRecord,
    cases: readonly CaseDiscussion[],
    seals: ReadonlySet<string>,
  ): Promise<readonly string[]> {
    const form = formOf(record.formId, record.formVersion);
    if (form === undefined) return ['its form is not known'];
    const problems = [...this.signatures(record, form, cases)];
    if (record.seal === null) {
      if (record.status === 'signed') problems.push('it is signed but has no seal');
      return problems;
    }
    const { previousSeal } = record.seal;
    const caseHashes = new Map(
      cases
        .filter((each) => !isEmptyCase(form, each.answers))
        .map((each) => [caseGroupOf(record.key, each.key), this.caseHash(form, record.key, each)]),
    );
    const paper = paperUnderSeal(record.paper, record.seal.sealedAt);
    const content = sealContent(form, { ...record, paper, caseHashes, previousSeal });
    if (this.hash(content) !== record.seal.hash) problems.push('it is not what was sealed');
    if (!(await this.isOurs(record.seal))) problems.push('its seal was not made with a key of this trust');
    if (previousSeal !== null && !seals.has(previousSeal)) problems.push('the seal before it is missing');
    return [...problems, ...(await this.laterSignatures(record, record.seal.hash, seals))];
  }

  /** Of a case discussion and the record it was sealed with. */
  async caseDiscussion(discussion: CaseDiscussion, record: SupervisionRecord | undefined): Promise<readonly string[]> {
    if (discussion.seal === null) return [];
    const form = formOf(discussion.formId, discussion.formVersion);
    if (form === undefined) return ['its form is not known'];
    const { hash, previousSeal } = discussion.seal;
    return [
      ...(this.caseHash(form, discussion.record, discussion) === hash ? [] : ['it is not what was sealed']),
      ...((await this.isOurs(discussion.seal)) ? [] : ['its seal was not made with a key of this trust']),
      ...(record?.seal?.hash === previousSeal ? [] : ['the record it was sealed with is missing or another']),
    ];
  }

  private async laterSignatures(
    { key, laterSignatures = [] }: SupervisionRecord,
    recordSeal: string,
    seals: ReadonlySet<string>,
  ): Promise<readonly string[]> {
    const problems: string[] = [];
    for (const { seal, ...signature } of laterSignatures) {
      const { previousSeal } = seal;
      const content = laterSealContent({ record: key, recordSeal, signature, previousSeal });
      if (this.hash(content) !== seal.hash)
        problems.push(`the name the ${signature.role} added later is not what was sealed`);
      if (!(await this.isOurs(seal))) problems.push('a seal added later was not made with a key of this trust');
      if (previousSeal !== null && !seals.has(previousSeal))
        problems.push('the seal before one added later is missing');
    }
    return problems;
  }

  private signatures(
    record: SupervisionRecord,
    form: FormDefinition,
    cases: readonly CaseDiscussion[],
  ): readonly string[] {
    const byGroup = new Map(cases.map((each) => [caseGroupOf(record.key, each.key), each.answers]));
    return [...record.signatures, ...(record.laterSignatures ?? [])].flatMap(({ role, statement, contentHash }) => {
      const content = signedContent(form, record.answers, byGroup, statement);
      return this.hash(content) === contentHash ? [] : [`it is not what the ${role} signed`];
    });
  }

  private caseHash(form: FormDefinition, record: string, discussion: CaseDiscussion): string {
    return this.hash(caseContent(form, caseGroupOf(record, discussion.key), discussion.answers));
  }

  private hash(content: Parameters<typeof canonicalJson>[0]): string {
    return this.sealer.hash(canonicalJson(content));
  }

  private isOurs(seal: Seal): Promise<boolean> {
    return this.sealer.verify(seal.jws, seal.hash);
  }
}
