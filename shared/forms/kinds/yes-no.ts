import { oneOf } from './one-of.ts';

/** Yes or no. */
export const yesNo = oneOf(['Yes', 'No']);
