import type { Answers, AnswerValue } from '../domain/records/record.ts';
import type { FormShape, Meaning, Question } from './form-definition.ts';
import { columnsOf, rowsOf } from './kinds/table-rows.ts';
import { CAPITALISED_WORDS, NAMES_IN_ED, OPENING_WORDS } from './ordinary-words.ts';
import { placesOf } from './places.ts';

interface Word {
  /** Without a possessive ending. */
  readonly bare: string;
  readonly isPossessive: boolean;
  /** Nothing before it but the start, the end of a sentence, a new line or a bullet. */
  readonly isOpening: boolean;
  /** A comma or other mark stands between it and the word before. */
  readonly isApart: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
const NAME_SHAPE = /^(?:Mc|Mac|O['’])?\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*$/u;
const ENDS_SENTENCE = /^$|[.!?:;•]["”’)]*\s+["“‘(]?$|\n\s*(?:[-*•]\s*)?$|^\s*[-*•"“‘(]\s*$/u;
const FAMILY_TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'mx']);
/** What comes before a place. */
const PLACE_BEFORE = new Set(['in', 'at', 'near', 'to', 'from', 'around', 'outside']);
/** What comes before a person. */
const PERSON_BEFORE = new Set(
  'about with told asked saw met named called child pupil boy girl student sibling brother sister son daughter cousin friend mum dad mother father carer by'.split(
    ' ',
  ),
);
/** What a person does. */
const PERSON_AFTER = new Set(
  'said says told tells disclosed alleged reported cried ran hit lives lived attends attended feels felt refused wants wanted thinks thought who is was has had does did will would'.split(
    ' ',
  ),
);

function wordsOf(text: string): readonly Word[] {
  let end = 0;
  return [...text.matchAll(WORD)].map((match) => {
    const between = text.slice(end, match.index);
    const isOpening = ENDS_SENTENCE.test(end === 0 ? between.trimStart() : between);
    end = match.index + match[0].length;
    const bare = match[0].replace(/['’]s?$/u, '');
    return { bare, isPossessive: bare !== match[0], isOpening, isApart: /[^\s]/u.test(between) };
  });
}

function isOrdinary(word: Word, known: ReadonlySet<string>): boolean {
  const low = word.bare.toLowerCase();
  if (CAPITALISED_WORDS.has(low) || OPENING_WORDS.has(low) || FAMILY_TITLES.has(low) || known.has(low)) return true;
  return word.isOpening && /(?:ed|ing)$/.test(low) && !NAMES_IN_ED.has(low);
}

/** Runs of words shaped like a name, as places from–to in the words. Ordinary words, known names and words that only begin a sentence are in none. */
function runsOf(words: readonly Word[], known: ReadonlySet<string>): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const [at, word] of words.entries()) {
    if (!NAME_SHAPE.test(word.bare) || isOrdinary(word, known)) continue;
    const last = runs.at(-1);
    if (last !== undefined && last[1] === at - 1 && !word.isOpening && !word.isApart) last[1] = at;
    else runs.push([at, at]);
  }
  return runs;
}

function isName(words: readonly Word[], [from, to]: readonly [number, number]): boolean {
  const before = words[from - 1]?.bare.toLowerCase() ?? '';
  const first = words[from];
  const last = words[to];
  const after = words[to + 1];
  if (first === undefined || last === undefined) return false;
  if (before === 'st' || before === 'saint') return false;
  const leading = first.isOpening ? '' : before;
  if (FAMILY_TITLES.has(before)) return true;
  if (PLACE_BEFORE.has(leading) && !last.isPossessive && !saysOrDoes(after)) return from < to && leading === 'to';
  if (from < to) return true;
  if (first.isOpening) return false;
  return first.isPossessive || PERSON_BEFORE.has(leading) || saysOrDoes(after);
}

function saysOrDoes(word: Word | undefined): boolean {
  return word !== undefined && !word.isOpening && !word.isApart && PERSON_AFTER.has(word.bare);
}

function knownParts(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => wordsOf(name).map((word) => word.bare.toLowerCase())));
}

/**
 * Whether a text seems to name somebody who is not one of the adults known to the session: for a warning where children may only be referenced
 * (J-08), never to block. A guess from capitals and the words around them. Not taken for names: a word that merely begins a sentence, days,
 * months, places, bodies and posts, abbreviations, and the names (each part of them) of `knownAdults`; schools' names may be handed in with them.
 */
export function looksLikeAName(text: string, knownAdults: readonly string[] = []): boolean {
  const words = wordsOf(text.trim());
  return runsOf(words, knownParts(knownAdults)).some((run) => isName(words, run));
}

/** Whether what stands in a box for a case reference is a name, a first name alone included. */
export function isNamedReference(reference: string, knownAdults: readonly string[] = []): boolean {
  if (looksLikeAName(reference, knownAdults)) return true;
  const [only, ...others] = wordsOf(reference.trim());
  if (only === undefined || others.length > 0 || !NAME_SHAPE.test(only.bare)) return false;
  return !isOrdinary(only, knownParts(knownAdults));
}

/** Whether a reference is nothing but initials ("E.B.", "EB"), which are never enough to tell one child from another. */
export function isInitialsOnly(reference: string): boolean {
  return /^\p{Lu}\.?[\s-]?\p{Lu}\.?(?:[\s-]?\p{Lu}\.?)?$/u.test(reference.trim());
}

function cellsOf(value: AnswerValue, column: string): readonly string[] {
  return rowsOf(value).flatMap((row) => row[column] ?? []);
}

function names(question: Question, value: AnswerValue, knownAdults: readonly string[]): boolean {
  if (question.type === 'person' || question.type === 'people' || question.type === 'choice') return false;
  const isReference = (meaning: Meaning | null | undefined) => meaning === 'child reference';
  const test = (of: Meaning | null | undefined) => (text: string) =>
    isReference(of) ? isNamedReference(text, knownAdults) : looksLikeAName(text, knownAdults);
  if (typeof value === 'string') return test(question.meaning)(value);
  return columnsOf(question).some(
    (column, at) => column.kind === 'text' && cellsOf(value, column.id).some(test(question.columnMeanings?.[at])),
  );
}

/** The answers that seem to name somebody other than the adults known, in printed order; boxes for people are left out. For a warning only (J-08). */
export function placesThatName(form: FormShape, answers: Answers, knownAdults: readonly string[]): readonly string[] {
  return placesOf(form, answers)
    .filter(({ question, id }) => names(question, answers[id] ?? null, knownAdults))
    .map((place) => place.id);
}
