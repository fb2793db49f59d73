import { oneOf } from './one-of.ts';

/** Yes, no or not applicable. */
export const yesNoNa = oneOf(['Yes', 'No', 'Not applicable']);
