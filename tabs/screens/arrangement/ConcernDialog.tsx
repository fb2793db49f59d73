import { AskDialog } from '../../look/AskDialog.tsx';
import { ConcernPanel, type ConcernPanelProps } from './ConcernPanel.tsx';

/** Raising a concern, over the page. */
export function ConcernDialog({
  onClose,
  ...panel
}: Omit<ConcernPanelProps, 'onDone'> & { readonly onClose: () => void }) {
  return (
    <AskDialog
      title={panel.first === 'urgent request' ? 'Ask for supervision sooner' : 'Raise a concern'}
      onClose={onClose}
    >
      <ConcernPanel {...panel} onDone={onClose} />
    </AskDialog>
  );
}
