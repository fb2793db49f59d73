import { oneOf } from './one-of.ts';

/** One of the options printed beside the question. */
export const choice = oneOf([]);
