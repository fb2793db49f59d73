import type { Answers, AnswerValue } from '../../../shared/domain/records/record.ts';
import { canonicalJson } from '../../../shared/forms/canonical-json.ts';
import type { Sealer } from '../../ports/sealer.ts';

/** Where a form's answers lie: the author's own draft, or the record both can read. */
export type RecordPlace = 'draft' | 'record';

const NAME_CHARS = 6;
const VALUE_CHARS = 10;
const EACH = NAME_CHARS + VALUE_CHARS;
const TOKEN = new RegExp(`^([dr])((?:[0-9a-f]{${EACH}})*)$`);

function isGiven(value: AnswerValue | undefined): value is AnswerValue {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}

/** A fingerprint of one answer; empty and absent are the same. */
export function answerPrint(sealer: Pick<Sealer, 'hash'>, value: AnswerValue | undefined): string {
  return isGiven(value) ? sealer.hash(canonicalJson(value)).slice(0, VALUE_CHARS) : '';
}

/**
 * The opaque version of a form on screen: where it lies and a fingerprint of each answer, so that a later save can tell which answers somebody
 * else has changed meanwhile without the service keeping old versions.
 */
export function recordVersion(sealer: Pick<Sealer, 'hash'>, place: RecordPlace, answers: Answers): string {
  const prints = Object.keys(answers)
    .filter((id) => isGiven(answers[id]))
    .sort()
    .map((id) => sealer.hash(id).slice(0, NAME_CHARS) + answerPrint(sealer, answers[id]));
  return (place === 'draft' ? 'd' : 'r') + prints.join('');
}

/** What a version said of each answer; null for something that is no version of ours. */
export function readVersion(
  sealer: Pick<Sealer, 'hash'>,
  version: string,
): { readonly place: RecordPlace; printOf(id: string): string } | null {
  const found = TOKEN.exec(version);
  if (found === null) return null;
  const prints = new Map<string, string>();
  const body = found[2] ?? '';
  for (let at = 0; at < body.length; at += EACH) {
    prints.set(body.slice(at, at + NAME_CHARS), body.slice(at + NAME_CHARS, at + EACH));
  }
  return {
    place: found[1] === 'd' ? 'draft' : 'record',
    printOf: (id) => prints.get(sealer.hash(id).slice(0, NAME_CHARS)) ?? '',
  };
}
