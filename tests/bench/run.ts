import { bookingFaults } from './booking-faults.ts';
import { compliance } from './compliance.ts';
import { dueEngine } from './due-engine.ts';
import { formRendering } from './forms/form-rendering.ts';
import { growth } from './growth.ts';
import { importing } from './import.ts';
import { pageCosts } from './page-costs.ts';
import { provision } from './provision.ts';
import { reminderFaults } from './reminder-faults.ts';
import { reminderRun } from './reminder-run.ts';
import { slots } from './slots.ts';
import type { Measure, Suite } from './suite.ts';

const SUITES: readonly Suite[] = [
  dueEngine,
  pageCosts,
  reminderRun,
  reminderFaults,
  growth,
  formRendering,
  slots,
  bookingFaults,
  provision,
  importing,
  compliance,
];

const OPTIONS: readonly string[] = ['--json', '--quick'];

function table(measures: readonly Measure[]): string {
  const lines = measures.map((each) => {
    const verdict =
      each.bar === null ? '' : each.value <= each.bar ? `ok, at most ${each.bar}` : `OVER, at most ${each.bar}`;
    return `${each.suite.padEnd(8)} ${each.what.padEnd(52)} ${String(each.value).padStart(8)} ${each.unit.padEnd(15)} ${verdict}`;
  });
  return lines.join('\n');
}

async function main(words: readonly string[]): Promise<number> {
  const isJson = words.includes('--json');
  const isQuick = words.includes('--quick');
  const option = words.find((word) => word.startsWith('--') && !OPTIONS.includes(word));
  if (option !== undefined) {
    console.error(`There is no option ${option}; there are ${OPTIONS.join(' and ')}.`);
    return 2;
  }
  const names = words.filter((word) => !word.startsWith('--'));
  const unknown = names.find((name) => !SUITES.some((suite) => suite.name === name));
  if (unknown !== undefined) {
    console.error(`There is no suite called ${unknown}; there are ${SUITES.map((suite) => suite.name).join(', ')}.`);
    return 2;
  }
  const measures: Measure[] = [];
  for (const suite of SUITES) {
    if (names.length > 0 && !names.includes(suite.name)) continue;
    console.error(`measuring ${suite.name}…`);
    measures.push(...(await suite.run({ isQuick })));
  }
  console.log(isJson ? JSON.stringify({ measures }) : table(measures));
  return measures.some((each) => each.bar !== null && each.value > each.bar) ? 1 : 0;
}

process.exit(await main(process.argv.slice(2)));
