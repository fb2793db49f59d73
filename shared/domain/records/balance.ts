import type { Answers } from './record.ts';

/** The functions of supervision a policy wants in balance, over a stretch of records and not in each (C-51, H-08, T-09, R-06, J-24). */
export interface BalanceRules {
  /** Over how many of the latest records. */
  readonly over: number;
  readonly functions: readonly {
    readonly name: string;
    /** Questions of the record; one with something in it is enough. */
    readonly questions: readonly string[];
    /** The answer that counts, in the question or a further copy of it; left out = anything written. */
    readonly is?: string;
  }[];
  readonly source: string;
}

/** In how many of the records looked at there was something under a function. */
export interface FunctionShare {
  readonly name: string;
  readonly times: number;
}

/** How the functions were shared out over the latest records, and over how many. */
export interface Balance {
  readonly over: number;
  readonly functions: readonly FunctionShare[];
}

/** Whether there is anything in an answer: words, a number, or a row of a table with something in it. */
function isSaid(value: Answers[string] | undefined): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (!Array.isArray(value)) return true;
  return value.some((row) =>
    typeof row === 'string'
      ? row !== ''
      : Object.entries(row).some(([at, cell]) => at !== 'key' && String(cell).trim() !== ''),
  );
}

function isServed({ questions, is }: BalanceRules['functions'][number], answers: Answers): boolean {
  if (is === undefined) return questions.some((question) => isSaid(answers[question]));
  return Object.entries(answers).some(([id, answer]) => answer === is && questions.includes(id.replace(/#\d+$/, '')));
}

/** How a policy's functions were shared out over the latest records, which come latest first. What is about a child is not looked at. */
export function balanceOf(rules: BalanceRules, records: readonly Answers[]): Balance {
  const looked = records.slice(0, rules.over);
  return {
    over: looked.length,
    functions: rules.functions.map((one) => ({
      name: one.name,
      times: looked.filter((answers) => isServed(one, answers)).length,
    })),
  };
}
