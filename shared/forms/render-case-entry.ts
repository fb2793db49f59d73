import type { Answers } from '../domain/records/record.ts';
import type { FormShape, Question } from './form-definition.ts';
import { kindOf } from './kinds/kind-of.ts';
import type { Names } from './kinds/question-kind.ts';
import { writtenDay } from './kinds/written-day.ts';
import { placesOf } from './places.ts';

/** The words of a policy for entries in the child's own system; a `PolicyPack` fits. */
export interface FilingWords {
  readonly filing: { readonly entryTitle: string; readonly adHocEntryTitle: string | null };
}

/** When and between whom the case was discussed. */
export interface CaseTalk {
  /** ISO calendar date. */
  readonly discussedOn: string;
  readonly isAdHoc: boolean;
  /** Names of those who took part. */
  readonly between: readonly string[];
  readonly names: Names;
}

/** An entry for the child's system, ready to paste. */
export interface CaseEntry {
  readonly title: string;
  readonly text: string;
}

function isFiled(question: Question): boolean {
  return question.filed === true;
}

/** The part of a case discussion that belongs in the child's own record (CPOMS, RecordMy…): what is marked `filed`, never personal reflection. The text is empty while none of it is answered. */
export function renderCaseEntry(pack: FilingWords, form: FormShape, caseAnswers: Answers, talk: CaseTalk): CaseEntry {
  const title = (talk.isAdHoc ? pack.filing.adHocEntryTitle : null) ?? pack.filing.entryTitle;
  const given = placesOf(form, caseAnswers)
    .filter(({ question }) => isFiled(question))
    .flatMap(({ question, id }) => {
      const answer = kindOf(question.type).print(question, caseAnswers[id] ?? null, talk.names);
      return answer === '' ? [] : [question.label === null ? answer : `${question.label}\n${answer}`];
    });
  if (given.length === 0) return { title, text: '' };
  const head = `${title}, ${writtenDay(talk.discussedOn)}`;
  const who = talk.between.length === 0 ? [] : [`Discussed by ${talk.between.join(' and ')}.`];
  return { title, text: [head, ...who, ...given].join('\n\n') };
}
