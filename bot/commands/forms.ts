import { argv, stderr, stdout } from 'node:process';
import { isExpected } from '../../shared/forms/check-answers.ts';
import type { FormDefinition, Question } from '../../shared/forms/form-definition.ts';
import { allForms } from '../../shared/policies/index.ts';

function fieldOf(form: FormDefinition, question: Question) {
  const { id, label, type, options = null, columns = null, child = null } = question;
  const required = isExpected(form, question);
  return { id, label, type, options, columns, required, child, extra: question.extra === true };
}

/** The form catalogue as `npm run forms -- --json` prints it: every form with its fields in printed order and who signs. `required` = flagged when missing; nothing is ever needed for saving. */
export function catalogue() {
  return {
    forms: allForms().map((form) => ({
      policy: form.policy,
      id: form.id,
      version: form.version,
      title: form.title,
      kind: form.kind,
      designedByUs: form.designedByUs === true,
      fields: form.sections.flatMap((section) => section.questions.map((question) => fieldOf(form, question))),
      signers: form.signers,
    })),
  };
}

function table(): string {
  const rows = catalogue().forms.map(({ policy, id, version, kind, fields, signers, title }) => {
    const filled = fields.filter((field) => field.type !== 'staticText').length;
    const signed = signers.map((signer) => signer.role).join(', ') || 'nobody';
    return [policy, id, `v${version}`, kind, `${filled} to fill in`, `${fields.length} fields`, signed, title];
  });
  const head = ['policy', 'id', 'version', 'kind', 'to fill in', 'in all', 'signed by', 'title'];
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => (row[at] ?? '').length)));
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const unknown = argv.slice(2).filter((word) => word !== '--json');
if (unknown.length > 0) {
  stderr.write(`forms knows only --json, not ${unknown.join(' ')}\n`);
  process.exitCode = 2;
} else {
  stdout.write(`${argv.includes('--json') ? JSON.stringify(catalogue(), null, 2) : table()}\n`);
}
