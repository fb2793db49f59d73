import type { Answers, PaperNote, Signature } from '../../../shared/domain/records/record.ts';
import { isEmptyCase } from '../../../shared/forms/answers-by-meaning.ts';
import { canonicalJson } from '../../../shared/forms/canonical-json.ts';
import { caseContent, sealContent, signedContent } from '../../../shared/forms/form-content.ts';
import type { CaseGroup } from '../../../shared/forms/split-child-answers.ts';
import type { Ports } from '../../ports/index.ts';
import { casesByGroup, type SharedInPlace } from './record-in-place.ts';

/** SHA-256 of what stands in a shared record: what a signer sees and puts their name to. */
export function contentHash(ports: Pick<Ports, 'sealer'>, found: SharedInPlace, statement: string): string {
  const content = signedContent(found.form, found.record.value.answers, casesByGroup(found), statement);
  return ports.sealer.hash(canonicalJson(content));
}

/** SHA-256 of each case discussion that holds anything, by the case's name in the form. */
export function caseHashes(ports: Pick<Ports, 'sealer'>, found: SharedInPlace): ReadonlyMap<CaseGroup, string> {
  const written = [...casesByGroup(found)].filter(([, answers]) => !isEmptyCase(found.form, answers));
  return new Map(
    written.map(([group, answers]) => [
      group,
      ports.sealer.hash(canonicalJson(caseContent(found.form, group, answers))),
    ]),
  );
}

/** SHA-256 of everything under the seal (design section 9). */
export function sealHash(
  ports: Pick<Ports, 'sealer'>,
  found: SharedInPlace,
  sealed: {
    readonly answers: Answers;
    readonly signatures: readonly Signature[];
    readonly paper: readonly PaperNote[];
    readonly previousSeal: string | null;
  },
): string {
  const content = sealContent(found.form, { ...sealed, caseHashes: caseHashes(ports, found) });
  return ports.sealer.hash(canonicalJson(content));
}
