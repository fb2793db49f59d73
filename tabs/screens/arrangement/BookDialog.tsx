import type { ArrangementPage } from '../../../shared/contract/register.ts';
import { AskDialog } from '../../look/AskDialog.tsx';
import { BookPanel } from './BookPanel.tsx';

/** Booking, over the page. */
export function BookDialog({ page, onClose }: { readonly page: ArrangementPage; readonly onClose: () => void }) {
  return (
    <AskDialog title="Book a session" onClose={onClose}>
      <BookPanel page={page} onDone={onClose} />
    </AskDialog>
  );
}
