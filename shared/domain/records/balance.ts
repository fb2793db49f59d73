import type { Answers } from './record.ts';

/** The functions of supervision a policy wants in balance, over a stretch of records and not in each (C-51, H-08, T-09, J-24). */
export interface BalanceRules {
  /** Over how many of the latest records. */
  readonly over: number;
  readonly functions: readonly {
    readonly name: string;
    /** Questions of the record; one with something in it is enough. */
    readonly questions: readonly string[];
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

/** How a policy's functions were shared out over the latest records, which come latest first. What is about a child is not looked at. */
export function balanceOf(rules: BalanceRules, records: readonly Answers[]): Balance {
  const looked = records.slice(0, rules.over);
  return {
    over: looked.length,
    functions: rules.functions.map(({ name, questions }) => ({
      name,
      times: looked.filter((answers) => questions.some((question) => isSaid(answers[question]))).length,
    })),
  };
}
