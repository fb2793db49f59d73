/** When in the life of a supervision a form is needed, in the order in which that comes. */
export const FORM_MOMENTS = [
  'beginning',
  'preparing',
  'each session',
  'within a session',
  'between sessions',
  'after signing',
  'changing hands',
  'something wrong',
  'looking back',
] as const;
export type FormMoment = (typeof FORM_MOMENTS)[number];
