import { Button } from '@fluentui/react-components';
import { useId } from 'react';
import type { FormView } from '../../shared/contract/records.ts';
import type { Answers } from '../../shared/domain/records/record.ts';
import { missing } from '../../shared/forms/check-answers.ts';
import { useLook } from '../look/use-look.ts';
import type { Autosave } from './autosave.ts';
import { useSaveState } from './use-autosave.ts';
import { labelIdOf } from './use-control.ts';

const FOCUSABLE = 'input, textarea, select, button';

/** "3 boxes are still empty", or null when none of those the policy prints is. */
export function emptyWords(form: FormView, answers: Answers): string | null {
  const count = missing(form, answers).length;
  if (count === 0) return null;
  return count === 1 ? 'One box is still empty' : `${count} boxes are still empty`;
}

/** Puts the cursor in a box of the form. */
function goToBox(question: string): void {
  const control = document.getElementById(`answer-${question}`);
  const around = control ?? document.getElementById(labelIdOf(question))?.parentElement;
  const box = around?.matches(FOCUSABLE) === true ? around : around?.querySelector<HTMLElement>(FOCUSABLE);
  box?.focus();
}

interface EmptyBoxesProps {
  readonly form: FormView;
  readonly autosave: Autosave;
}

/** Beside the button that shares: how many boxes are empty, and the way to the first. Says it only, and stops nothing. */
export function FirstEmptyBox({ form, autosave }: EmptyBoxesProps) {
  useSaveState(autosave);
  const [first] = missing(form, autosave.saved());
  if (first === undefined) return null;
  return (
    <Button size="small" appearance="subtle" onClick={() => goToBox(first.id)}>
      {emptyWords(form, autosave.saved())}
    </Button>
  );
}

/** The boxes the policy prints that have no answer yet, each with the way to it. Nothing has to be filled in. */
export function EmptyBoxes({ form, autosave }: EmptyBoxesProps) {
  const look = useLook();
  const heading = useId();
  useSaveState(autosave);
  const empty = missing(form, autosave.saved());
  if (empty.length === 0) return null;
  return (
    <details aria-labelledby={heading}>
      <summary id={heading} className={look.text}>
        {emptyWords(form, autosave.saved())}
      </summary>
      <p className={look.quiet}>It can be shared and signed as it is; this only says what the form asks besides.</p>
      <ul className={look.list}>
        {empty.map(({ id, label }) => (
          <li key={id}>
            <Button size="small" appearance="transparent" onClick={() => goToBox(id)}>
              {label ?? 'Anything else'}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
