import { ApiError } from '../../api/api-error.ts';

/** What a page of a dialog is given: what it is about, and how to close. */
export interface PartProps {
  readonly of: string;
  readonly onDone: () => void;
}

export const NOT_FOUND = new ApiError('not-found', 'We can’t find that.');
