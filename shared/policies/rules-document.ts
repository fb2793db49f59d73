import { POLICY_IDS, type PolicyId } from '../domain/schools/school.ts';
import { rules as cradley } from './cradley/rules.ts';
import { rules as hscb } from './hscb/rules.ts';
import { packOf } from './index.ts';
import { rules as jmat } from './jmat/rules.ts';
import { rules as riverTees } from './river-tees/rules.ts';
import type { RuleCoverage } from './rule-coverage.ts';
import { rules as temple } from './temple/rules.ts';

/** What becomes of every rule of the five policies today. */
export const RULES: Readonly<Record<PolicyId, readonly RuleCoverage[]>> = {
  cradley,
  hscb,
  temple,
  'river-tees': riverTees,
  jmat,
};

const STATUSES = ['implemented', 'in part', 'shown', 'not software'] as const;

const INTRODUCTION = `# Which rules the product keeps

Every rule of the five policies by its id in the rules inventory, what software can do about it, and what becomes of it today.

- **implemented**: the product does it; the path says where.
- **in part**: the product does some of it; the path says where, the note what it does not do.
- **shown**: people read it on a form or beside it, and no more.
- **not software**: nothing for a product to do.

This page is generated. Change \`shared/policies/<policy>/rules.ts\`, then run
\`node tests/run/command.mjs bot/commands/rules-coverage.ts > docs/rules-coverage.md\`.`;

function row({ id, can, status, where, note }: RuleCoverage): string {
  return `| ${[id, can.join(', '), status, where === null ? '' : `\`${where}\``, note].join(' | ')} |`;
}

function counts(policy: PolicyId): string {
  const of = (status: RuleCoverage['status']) => RULES[policy].filter((rule) => rule.status === status).length;
  return `| ${[packOf(policy, 1)?.name ?? policy, ...STATUSES.map(of), RULES[policy].length].join(' | ')} |`;
}

function section(policy: PolicyId): string {
  return [
    `## ${packOf(policy, 1)?.name ?? policy}`,
    '',
    '| rule | software can | status | where | how, or what is missing |',
    '| --- | --- | --- | --- | --- |',
    ...RULES[policy].map(row),
  ].join('\n');
}

/** The page `docs/rules-coverage.md` in Markdown: how many rules stand how, then every rule by policy. */
export function rulesDocument(): string {
  const summary = [
    `| policy | ${STATUSES.join(' | ')} | all |`,
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...POLICY_IDS.map(counts),
  ].join('\n');
  return `${[INTRODUCTION, summary, ...POLICY_IDS.map(section)].join('\n\n')}\n`;
}
