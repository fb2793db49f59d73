import type { RecordView } from '../../../shared/contract/records.ts';
import { AskDialog } from '../../look/AskDialog.tsx';
import { RefusePanel } from './RefusePanel.tsx';
import type { RecordWords } from './record-part-props.ts';
import { SignPanel } from './SignPanel.tsx';

interface SignDialogProps {
  readonly step: 'sign' | 'refuse';
  readonly record: RecordView;
  readonly words: RecordWords;
  readonly onClose: () => void;
}

/** Signing, or saying why not, over the page. */
export function SignDialog({ step, record, words, onClose }: SignDialogProps) {
  return step === 'sign' ? (
    <AskDialog title={`Sign the ${words.record}`} onClose={onClose}>
      <SignPanel record={record} onDone={onClose} />
    </AskDialog>
  ) : (
    <AskDialog title="Say what you don’t agree with" onClose={onClose}>
      <RefusePanel record={record} onDone={onClose} />
    </AskDialog>
  );
}
