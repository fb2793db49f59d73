/** The input or the arguments are bad (design section 9). */
export const BAD_INPUT = 2;
/** The tenant isn't running. */
export const NO_TENANT = 3;
