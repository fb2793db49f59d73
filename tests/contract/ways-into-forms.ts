import type { ArrangementKind } from '../../shared/domain/arrangements/arrangement.ts';
import type { AnswerValue } from '../../shared/domain/records/record.ts';
import type { FormDefinition, Question } from '../../shared/forms/form-definition.ts';
import { furtherOffers } from '../../shared/policies/further-offers.ts';
import type { PolicyPack } from '../../shared/policies/pack.ts';

const KINDS: readonly ArrangementKind[] = ['one-to-one', 'group', 'clinical', 'external'];

/** Where somebody begins a form, and in which kind of supervision. */
export interface WayIn {
  readonly by: 'record' | 'ad hoc' | 'session form' | 'supervision form' | 'contract' | 'correction';
  readonly kind: ArrangementKind;
}

/** Whether there is anything in the form to fill in; else it is only read and printed. */
export function isFilledIn(form: FormDefinition): boolean {
  return form.sections.some((section) => section.questions.some((question) => question.type !== 'staticText'));
}

/** The first way the policy gives into a form; null where it gives none. */
export function wayInto(pack: PolicyPack, { id }: FormDefinition): WayIn | null {
  const inKind = (by: WayIn['by'], has: (kind: ArrangementKind) => boolean): WayIn | null => {
    const kind = KINDS.find(has);
    return kind === undefined ? null : { by, kind };
  };
  const further = pack.sessionForms.find((one) => one.formId === id);
  return (
    inKind('record', (kind) => pack.recordForms[kind] === id) ??
    inKind('contract', (kind) => pack.contract.forms[kind]?.includes(id) === true) ??
    inKind('session form', (kind) => further !== undefined && (further.kinds?.includes(kind) ?? true)) ??
    inKind('supervision form', () => furtherOffers(pack).some(({ form }) => form.id === id)) ??
    inKind('ad hoc', () => pack.adHocForm === id) ??
    inKind('correction', () => pack.addendumForm === id)
  );
}

/** A value that this kind of question can't keep. */
export function badFor({ type }: Question): AnswerValue {
  switch (type) {
    case 'shortText':
      return 'on two\nlines';
    case 'longText':
    case 'person':
      return 7;
    case 'date':
      return '2026-02-30';
    case 'number':
      return 'several';
    case 'people':
    case 'actionTable':
    case 'caseTable':
      return 'no list';
    case 'yesNoDateAction':
      return [{ answer: 'Perhaps so' }];
    case 'yesNo':
    case 'yesNoNa':
    case 'yesNoMaybe':
    case 'choice':
    case 'rag':
    case 'signature':
    case 'staticText':
      return 'Perhaps so';
  }
}
