import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import type { RecordView } from '../../../shared/contract/records.ts';
import type { Answers } from '../../../shared/domain/records/record.ts';
import type { FormDefinition } from '../../../shared/forms/form-definition.ts';
import { Paper } from '../../../tabs/screens/print/Paper.tsx';
import { footerRule } from '../../../tabs/screens/print/page-footer.ts';
import { filledIn } from '../../spec/policies/sample-answers.ts';
import { fakeBlankForm } from '../fake-forms.ts';
import { CONTACTS } from '../fake-people.ts';

const styles = ['../../../tabs/screens/print/paper.css', '../../../tabs/look/analysis-figure.css']
  .map((path) => readFileSync(new URL(path, import.meta.url), 'utf8'))
  .join('\n');

/** What a page is printed with: nothing = blank. */
export interface Filling {
  readonly answers: Answers;
  readonly signatures: RecordView['signatures'];
}

export const NAMES = { nadia: 'Nadia Rahman', tom: 'Tom Hargreave' };

/** A form filled in to the last box and signed by whoever it asks. */
export function filling(form: FormDefinition): Filling {
  const people = { supervisor: NAMES.nadia, supervisee: NAMES.tom };
  return {
    answers: filledIn(form),
    signatures: form.signers.map(({ role }) => ({
      person: role,
      name: role === 'supervisor' ? people.supervisor : people.supervisee,
      role,
      signedAt: '2026-11-23T15:30:00Z',
      comment: null,
    })),
  };
}

/** The page of one form, as the tab prints it, on its own. */
export function paperPage(form: FormDefinition, filled: Filling | null): string {
  const blank = fakeBlankForm(form.id, form.version);
  if (blank === null) throw new Error(`No such form: ${form.id}`);
  const content = {
    form: blank.form,
    answers: filled?.answers ?? {},
    signatures: filled?.signatures ?? [],
    names: NAMES,
    isBlank: filled === null,
    isPaperOriginal: blank.isPaperOriginal,
  };
  const paper = renderToStaticMarkup(
    <Paper
      content={content}
      policyName={blank.policyName}
      tool={blank.tool}
      contacts={filled === null ? [] : CONTACTS}
      printed="Printed by Priya Raman on Mon 23 Nov 2026, 15:40 from Supervision."
    />,
  );
  const footer = footerRule('Printed by Priya Raman on Mon 23 Nov 2026, 15:40. Confidential.');
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${form.title.replace(/[<&]/g, '')}</title><style>body{margin:0}${styles}${footer}</style></head><body><main>${paper}</main></body></html>`;
}
