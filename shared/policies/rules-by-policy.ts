import { DEFAULT_NUMBERS } from '../domain/due-dates/clock-numbers.ts';
import type { RulesByPolicy } from '../domain/due-dates/rules.ts';
import * as cradley from './cradley/clocks.ts';
import * as hscb from './hscb/clocks.ts';
import * as jmat from './jmat/clocks.ts';
import * as riverTees from './river-tees/clocks.ts';
import * as temple from './temple/clocks.ts';

/** The clock, contract and reminder rules of the five shipped packs, without their forms. */
export const RULES_BY_POLICY: RulesByPolicy = {
  cradley: {
    clocks: cradley.clocks,
    contract: cradley.contract,
    reminders: cradley.reminders,
    numbers: DEFAULT_NUMBERS,
  },
  hscb: { clocks: hscb.clocks, contract: hscb.contract, reminders: hscb.reminders, numbers: DEFAULT_NUMBERS },
  temple: { clocks: temple.clocks, contract: temple.contract, reminders: temple.reminders, numbers: DEFAULT_NUMBERS },
  'river-tees': {
    clocks: riverTees.clocks,
    contract: riverTees.contract,
    reminders: riverTees.reminders,
    numbers: DEFAULT_NUMBERS,
  },
  jmat: { clocks: jmat.clocks, contract: jmat.contract, reminders: jmat.reminders, numbers: DEFAULT_NUMBERS },
};
