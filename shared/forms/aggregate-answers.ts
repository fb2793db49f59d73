import type { Answers, AnswerValue } from '../domain/records/record.ts';
import { ordinaryWord } from './common-words.ts';
import type { FormShape, Question } from './form-definition.ts';

/** What many people's answers to one question come to. Nothing in it is about fewer people than the least group, nor can be worked out to be. */
export type QuestionResult =
  | { readonly id: string; readonly label: string; readonly state: 'hidden' }
  /** The average, to the half. */
  | { readonly id: string; readonly label: string; readonly state: 'average'; readonly average: number }
  /** How many said what; every number is a whole least group or nobody. */
  | {
      readonly id: string;
      readonly label: string;
      readonly state: 'counts';
      readonly counts: readonly { readonly option: string; readonly count: number }[];
    }
  /** What most of them said, where the others are too few to be counted. */
  | { readonly id: string; readonly label: string; readonly state: 'most'; readonly option: string }
  /** Words that a least group or more used in their comments; without numbers, which would tell of the others. */
  | { readonly id: string; readonly label: string; readonly state: 'words'; readonly words: readonly string[] };

const SHORTEST_WORD = 4;
const WORDS_SHOWN = 12;

function isAnswered(value: AnswerValue | undefined): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** Whether a number of people can be told: nobody, or enough. */
function isTellable(count: number, least: number): boolean {
  return count === 0 || count >= least;
}

function averageOf(question: Question, values: readonly AnswerValue[], least: number): QuestionResult {
  const about = { id: question.id, label: question.label ?? '' };
  const numbers = values.filter((value): value is number => typeof value === 'number');
  if (numbers.length < least) return { ...about, state: 'hidden' };
  const mean = numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  return { ...about, state: 'average', average: Math.round(mean * 2) / 2 };
}

function countsOf(question: Question, values: readonly AnswerValue[], of: number, least: number): QuestionResult {
  const about = { id: question.id, label: question.label ?? '' };
  const options = question.options ?? [];
  const counts = options.map((option) => ({ option, count: values.filter((value) => value === option).length }));
  const silent = of - counts.reduce((sum, each) => sum + each.count, 0);
  if ([...counts.map((each) => each.count), silent].every((count) => isTellable(count, least))) {
    return silent === of ? { ...about, state: 'hidden' } : { ...about, state: 'counts', counts };
  }
  const top = counts.find(({ count }) => count >= least && count > of / 2);
  return top === undefined ? { ...about, state: 'hidden' } : { ...about, state: 'most', option: top.option };
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.toLocaleLowerCase('en-GB').match(/\p{L}+(?:['’-]\p{L}+)*/gu) ?? []);
}

function wordsOf(
  question: Question,
  values: readonly AnswerValue[],
  least: number,
  never: ReadonlySet<string>,
): QuestionResult {
  const about = { id: question.id, label: question.label ?? '' };
  const used = new Map<string, number>();
  for (const value of values) {
    if (typeof value !== 'string') continue;
    for (const word of wordsIn(value)) used.set(word, (used.get(word) ?? 0) + 1);
  }
  const shared = [...used]
    .filter(
      ([word, count]) => count >= least && word.length >= SHORTEST_WORD && !ordinaryWord(word) && !never.has(word),
    )
    .sort(([one, often], [other, oftener]) => oftener - often || one.localeCompare(other))
    .slice(0, WORDS_SHOWN)
    .map(([word]) => word);
  return shared.length === 0 ? { ...about, state: 'hidden' } : { ...about, state: 'words', words: shared };
}

/**
 * What many people's answers to a form come to: averages, counts and words that many used; never a text, a name, a date or the
 * answer of a group smaller than `least`, and nothing from which one could be worked out by taking one number from another. `never` = words that
 * are not shown however many used them, such as names of people; in small letters. Empty when there are fewer answers than `least`.
 */
export function aggregateAnswers(
  form: FormShape,
  answers: readonly Answers[],
  least: number,
  never: ReadonlySet<string> = new Set(),
): readonly QuestionResult[] {
  if (answers.length < least) return [];
  return form.sections
    .flatMap((section) => section.questions)
    .flatMap((question): readonly QuestionResult[] => {
      const values = answers.flatMap((each) => (isAnswered(each[question.id]) ? [each[question.id] ?? null] : []));
      if (question.type === 'number') return [averageOf(question, values, least)];
      if (question.type === 'longText') return [wordsOf(question, values, least, never)];
      const isCounted = question.type === 'choice' || question.type === 'yesNo' || question.type === 'yesNoMaybe';
      return isCounted ? [countsOf(question, values, answers.length, least)] : [];
    });
}
