import type { QuestionType } from '../form-definition.ts';
import { actionTable } from './action-table.ts';
import { caseTable } from './case-table.ts';
import { choice } from './choice.ts';
import { date } from './date.ts';
import { longText } from './long-text.ts';
import { number } from './number.ts';
import { people } from './people.ts';
import { person } from './person.ts';
import type { QuestionKind } from './question-kind.ts';
import { rag } from './rag.ts';
import { shortText } from './short-text.ts';
import { signature } from './signature.ts';
import { staticText } from './static-text.ts';
import { yesNo } from './yes-no.ts';
import { yesNoDateAction } from './yes-no-date-action.ts';
import { yesNoMaybe } from './yes-no-maybe.ts';
import { yesNoNa } from './yes-no-na.ts';

const KINDS: Readonly<Record<QuestionType, QuestionKind>> = {
  shortText,
  longText,
  date,
  number,
  person,
  people,
  yesNo,
  yesNoNa,
  yesNoMaybe,
  yesNoDateAction,
  rag,
  choice,
  actionTable,
  caseTable,
  signature,
  staticText,
};

/** The kind that checks, shows and prints answers to questions of this type. */
export function kindOf(type: QuestionType): QuestionKind {
  return KINDS[type];
}
