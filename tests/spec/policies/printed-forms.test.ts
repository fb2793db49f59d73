import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FormDefinition, Question } from '../../../shared/forms/form-definition.ts';
import { allForms } from '../../../shared/policies/index.ts';

/** The inventory of what the five policies print; lies beside the repository where somebody has put it. */
const INVENTORY = new URL('../../../../shared/policies/forms.json', import.meta.url);

interface PrintedField {
  readonly id: string;
  readonly label: string | null;
  readonly help: string | null;
  readonly type: string;
  readonly options: readonly string[] | null;
  readonly columns: readonly string[] | null;
  readonly standingText: readonly string[] | null;
  readonly repeatable: boolean;
}
interface PrintedForm {
  readonly id: string;
  readonly policy: string;
  readonly kind: string;
  readonly sections: readonly {
    id: string;
    title: string | null;
    help: string | null;
    repeatable: boolean;
    fields: readonly PrintedField[];
  }[];
}

const isHere = existsSync(INVENTORY);
const printed: readonly PrintedForm[] = isHere ? JSON.parse(readFileSync(INVENTORY, 'utf8')).forms : [];

function ours(id: string): FormDefinition {
  const found = allForms().find((form) => form.id === id);
  if (found === undefined) throw new Error(`the catalogue has no ${id}`);
  return found;
}

function asPrinted(question: Question) {
  const { id, label, type, help = null, options = null, standingText = null } = question;
  const columns = question.columnsAreOurs === true ? null : (question.columns ?? null);
  return { id, label, type, help, options, columns, standingText };
}

/** Help the product adds where the policy prints none. */
function withoutOurHelp(question: ReturnType<typeof asPrinted>, field: PrintedField) {
  return field.help === null ? { ...question, help: null } : question;
}

describe.skipIf(!isHere)('the printed forms (skipped where the inventory is not beside the repository)', () => {
  it('are all in the catalogue, thirty of them', () => {
    expect(printed).toHaveLength(30);
    const ids = allForms().map((form) => form.id);
    for (const form of printed) expect(ids).toContain(form.id);
  });

  it('have 385 fields, every one of them in its form', () => {
    const fields = printed.flatMap((form) => form.sections.flatMap((section) => section.fields));
    expect(fields).toHaveLength(385);
    const kept = printed.flatMap((form) =>
      ours(form.id).sections.flatMap((section) => section.questions.filter((question) => question.extra !== true)),
    );
    expect(kept).toHaveLength(385);
  });

  it.each(printed.map((form) => form.id))('%s: every word as printed, in order, and all else marked as ours', (id) => {
    const form = printed.find((one) => one.id === id);
    const kept = ours(id);
    expect([kept.policy, kept.kind]).toEqual([form?.policy, form?.kind]);
    const sections = kept.sections.filter((section) => section.extra !== true);
    expect(sections.map(({ id: at, title, help = null }) => ({ at, title, help }))).toEqual(
      form?.sections.map(({ id: at, title, help }) => ({ at, title, help })),
    );
    for (const [at, section] of sections.entries()) {
      const fields = form?.sections[at]?.fields ?? [];
      const questions = section.questions.filter((question) => question.extra !== true).map(asPrinted);
      expect(questions.map((question, n) => (fields[n] ? withoutOurHelp(question, fields[n]) : question))).toEqual(
        fields.map(({ id: field, label, type, help, options, columns, standingText }) => ({
          id: field,
          label,
          type,
          help,
          options,
          columns: columns?.length === 0 ? null : columns,
          standingText,
        })),
      );
      expect(section.repeatable ?? false).toBe(form?.sections[at]?.repeatable);
    }
  });

  it('repeat where the inventory says so', () => {
    for (const form of printed) {
      for (const field of form.sections.flatMap((section) => section.fields).filter((one) => one.repeatable)) {
        const question = ours(form.id)
          .sections.flatMap((section) => section.questions)
          .find((one) => one.id === field.id);
        expect(question?.repeatable, `${form.id} ${field.id}`).toBe(true);
      }
    }
  });
});
