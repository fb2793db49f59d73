import type { FormView } from '../../shared/contract/records.ts';
import { answerFlags } from '../../shared/forms/answer-rules.ts';
import { Flags } from '../look/Flags.tsx';
import type { Autosave } from './autosave.ts';
import { useSaveState } from './use-autosave.ts';

interface AnswerFlagsProps {
  readonly form: FormView;
  readonly autosave: Autosave;
}

/** What the policy wants of the answers as they were last saved; said quietly as it changes, never in the way. */
export function AnswerFlags({ form, autosave }: AnswerFlagsProps) {
  useSaveState(autosave);
  return (
    <div role="status">
      <Flags flags={answerFlags(form, autosave.saved())} />
    </div>
  );
}
