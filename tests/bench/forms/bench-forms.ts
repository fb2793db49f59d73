import type { FormView } from '../../../shared/contract/records.ts';
import type { FormDefinition, Question } from '../../../shared/forms/form-definition.ts';
import { cradleyPromptSheetV1 } from '../../../shared/policies/cradley/forms/prompt-sheet.v1.ts';
import { cradleySupervisionRecordV1 } from '../../../shared/policies/cradley/forms/supervision-record.v1.ts';
import { jmatDslRecordV1 } from '../../../shared/policies/jmat/forms/dsl-record.v1.ts';

/** A: JMAT's record. B: Cradley's prompt sheet followed by its record of supervision. */
export type FormName = 'A' | 'B';
export const FORM_NAMES: readonly FormName[] = ['A', 'B'];

function questionView({ id, label, help, type, options, columns, columnKinds, ...rest }: Question) {
  return {
    id,
    label,
    type,
    ...(help === undefined ? {} : { help }),
    ...(options === undefined ? {} : { options: [...options] }),
    ...(columns === undefined ? {} : { columns: [...columns] }),
    ...(columnKinds === undefined ? {} : { columnKinds: [...columnKinds] }),
    ...(rest.standingText === undefined ? {} : { standingText: [...rest.standingText] }),
    ...(rest.repeatable === undefined ? {} : { repeatable: rest.repeatable }),
    ...(rest.extra === undefined ? {} : { extra: rest.extra }),
  };
}

/** The form as the service would send it to the tab. */
function viewOf({ id, version, policy, title, kind, sections, signers }: FormDefinition): FormView {
  return {
    id,
    version,
    policy,
    title,
    kind,
    signers: [...signers],
    sections: sections.map((section) => ({
      id: section.id,
      title: section.title,
      ...(section.help === undefined ? {} : { help: section.help }),
      ...(section.extra === undefined ? {} : { extra: section.extra }),
      questions: section.questions.map(questionView),
    })),
  };
}

/** Two forms on one page; the first one's ids get a prefix, because both ask for the date and the two people. */
function followedBy(first: FormView, second: FormView): FormView {
  const prefixed = first.sections.map((section) => ({
    ...section,
    id: `sheet-${section.id}`,
    questions: section.questions.map((question) => ({ ...question, id: `sheet-${question.id}` })),
  }));
  return { ...second, sections: [...prefixed, ...second.sections] };
}

/** The two forms every candidate draws, from our own definitions. */
export const BENCH_FORMS: Readonly<Record<FormName, FormView>> = {
  A: viewOf(jmatDslRecordV1),
  B: followedBy(viewOf(cradleyPromptSheetV1), viewOf(cradleySupervisionRecordV1)),
};
