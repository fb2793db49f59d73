import { createContext, useContext } from 'react';
import type { FormView, RecordView } from '../../../shared/contract/records.ts';
import type { Answers } from '../../../shared/domain/records/record.ts';
import type { Names } from '../../../shared/forms/kinds/question-kind.ts';

/** What is put on paper: a form, and what has been written in it. */
export interface PaperContent {
  readonly form: FormView;
  readonly answers: Answers;
  readonly signatures: RecordView['signatures'];
  readonly names: Names;
  /** Nothing is filled in: lines and boxes to write on are left. */
  readonly isBlank: boolean;
  /** The paper is the original, so that there is always a line to sign on. */
  readonly isPaperOriginal: boolean;
}

export const PaperContext = createContext<PaperContent | null>(null);

/** The form around a block. Throws outside a sheet of paper, which is a mistake in the code. */
export function usePaper(): PaperContent {
  const paper = useContext(PaperContext);
  if (paper === null) throw new Error('No paper around this block.');
  return paper;
}
