import type { FormView } from '../../shared/contract/records.ts';
import type { Question } from '../../shared/forms/form-definition.ts';

/** What is said of a box, or a part of a form, that the policy asks for and prints none of. */
export const ADDED_BY_US = 'Added by us: your policy asks for this but prints no box.';

function hintsOf({ help, optional, later }: Question, isMarked: boolean): readonly string[] {
  return [
    ...(help === undefined ? [] : [help]),
    ...(isMarked ? [ADDED_BY_US] : []),
    ...(later === true ? ['Often known only later; it can be added after signing.'] : []),
    ...(optional === true && later !== true ? ['Optional.'] : []),
  ];
}

/**
 * What stands under each question's words and is read with its answer, by question id: its help as printed, whether it may stay empty, and
 * whether it is ours, unless the whole form or its section says so already. Questions with nothing to say are left out.
 */
export function questionHints(form: FormView): ReadonlyMap<string, readonly string[]> {
  const hints = form.sections.flatMap((section) =>
    section.questions.map((question) => {
      const isMarked = question.extra === true && section.extra !== true && form.designedByUs !== true;
      return [question.id, hintsOf(question, isMarked)] as const;
    }),
  );
  return new Map(hints.filter(([, texts]) => texts.length > 0));
}
