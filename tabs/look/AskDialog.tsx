import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useLayoutEffect, useState } from 'react';
import { Icon } from './Icon.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '600px', '@media (max-width: 480px)': { padding: '16px' } },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    // Long choices give way, so that no box is wider than a phone.
    '& .fui-Field': { gridTemplateColumns: 'minmax(0, 1fr)', minWidth: 0 },
    '& .fui-Input': { minWidth: 0 },
    '& select': { minWidth: 0, width: '100%' },
    // The buttons at the end stay in sight while what is asked scrolls under them, also through the padding that Fluent gives the content.
    '& > div:last-child:has(> .fui-Button)': {
      backgroundColor: tokens.colorNeutralBackground1,
      bottom: '-8px',
      paddingBlock: '8px 12px',
      position: 'sticky',
      zIndex: 1,
    },
  },
});

interface AskDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * Gives the focus back to what opened the dialog before it goes away, however it does: a dialog that is removed with the focus in it, or with the focus
 * lost in a button switched off while it sends, would leave the page behind hidden from screen readers.
 */
function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement);
  useLayoutEffect(
    () => () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    },
    [opener],
  );
}

/** One short question over the page. Long work belongs on a page, not here. */
export function AskDialog({ title, onClose, children }: AskDialogProps) {
  const styles = useStyles();
  useFocusBack();
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle
            action={<Button appearance="subtle" aria-label="Close" icon={<Icon name="remove" />} onClick={onClose} />}
          >
            {title}
          </DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
