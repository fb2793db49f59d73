import type { ActionView } from '../../../shared/contract/actions.ts';
import { AskDialog } from '../../look/AskDialog.tsx';
import { EvidencePanel } from './EvidencePanel.tsx';

/** Asks how an action was done. */
export function ActionDialog({ action, onClose }: { readonly action: ActionView; readonly onClose: () => void }) {
  return (
    <AskDialog title="What became of this action?" onClose={onClose}>
      <EvidencePanel action={action} onDone={onClose} />
    </AskDialog>
  );
}
