import type { ComponentType } from 'react';
import type { QuestionType } from '../../shared/forms/form-definition.ts';
import type { KindProps } from './form-context.ts';
import { ActionTable } from './kinds/ActionTable.tsx';
import { CaseTable } from './kinds/CaseTable.tsx';
import { Choice } from './kinds/Choice.tsx';
import { DateQuestion } from './kinds/DateQuestion.tsx';
import { LongText } from './kinds/LongText.tsx';
import { NumberQuestion } from './kinds/NumberQuestion.tsx';
import { PeopleQuestion } from './kinds/PeopleQuestion.tsx';
import { PersonQuestion } from './kinds/PersonQuestion.tsx';
import { Rag } from './kinds/Rag.tsx';
import { ShortText } from './kinds/ShortText.tsx';
import { SignaturePlace } from './kinds/SignaturePlace.tsx';
import { StaticText } from './kinds/StaticText.tsx';
import { YesNo } from './kinds/YesNo.tsx';
import { YesNoDateAction } from './kinds/YesNoDateAction.tsx';
import { YesNoMaybe } from './kinds/YesNoMaybe.tsx';
import { YesNoNa } from './kinds/YesNoNa.tsx';

/** What draws each kind of question. */
export const QUESTION_KINDS: Readonly<Record<QuestionType, ComponentType<KindProps>>> = {
  shortText: ShortText,
  longText: LongText,
  date: DateQuestion,
  number: NumberQuestion,
  person: PersonQuestion,
  people: PeopleQuestion,
  yesNo: YesNo,
  yesNoNa: YesNoNa,
  yesNoMaybe: YesNoMaybe,
  yesNoDateAction: YesNoDateAction,
  rag: Rag,
  choice: Choice,
  actionTable: ActionTable,
  caseTable: CaseTable,
  signature: SignaturePlace,
  staticText: StaticText,
};

/** Kinds whose answer is one box, so that pressing the label goes there. */
const ONE_BOX: ReadonlySet<QuestionType> = new Set(['shortText', 'longText', 'date', 'number', 'person']);

/** Whether pressing the question's label puts the cursor into its answer. */
export function isOneBox(type: QuestionType): boolean {
  return ONE_BOX.has(type);
}
