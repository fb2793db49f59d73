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

/** What a reader of a form knows of its answers, as the version they hold says it. */
export interface KnownVersion {
  readonly place: RecordPlace;
  /** The fingerprint of an answer as the reader last saw it. */
  printOf(id: string): string;
  /** The version of a reader who has now seen these answers besides; of the others they know what they knew before. */
  seeing(answers: Answers): string;
}

function written(place: RecordPlace, prints: ReadonlyMap<string, string>): string {
  const given = [...prints].filter(([, print]) => print !== '').map(([name, print]) => name + print);
  return (place === 'draft' ? 'd' : 'r') + given.sort().join('');
}

function nameOf(sealer: Pick<Sealer, 'hash'>, id: string): string {
  return sealer.hash(id).slice(0, NAME_CHARS);
}

function printsOf(sealer: Pick<Sealer, 'hash'>, answers: Answers): readonly (readonly [string, string])[] {
  return Object.entries(answers).map(([id, value]) => [nameOf(sealer, id), answerPrint(sealer, value)] as const);
}

/**
 * The opaque version of a form on screen: where it lies and a fingerprint of each answer, so that a later save can tell which answers somebody
 * else has changed meanwhile without the service keeping old versions.
 */
export function recordVersion(sealer: Pick<Sealer, 'hash'>, place: RecordPlace, answers: Answers): string {
  return written(place, new Map(printsOf(sealer, answers)));
}

/** What a version says its holder has seen; null for something that is no version of ours. */
export function readVersion(sealer: Pick<Sealer, 'hash'>, version: string): KnownVersion | null {
  const found = TOKEN.exec(version);
  if (found === null) return null;
  const place = found[1] === 'd' ? 'draft' : 'record';
  const prints = new Map<string, string>();
  const body = found[2] ?? '';
  for (let at = 0; at < body.length; at += EACH) {
    prints.set(body.slice(at, at + NAME_CHARS), body.slice(at + NAME_CHARS, at + EACH));
  }
  return {
    place,
    printOf: (id) => prints.get(nameOf(sealer, id)) ?? '',
    seeing: (answers) => written(place, new Map([...prints, ...printsOf(sealer, answers)])),
  };
}
