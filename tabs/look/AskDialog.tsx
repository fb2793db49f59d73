import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '600px', '@media (max-width: 480px)': { padding: '16px' } },
  content: { display: 'flex', flexDirection: 'column', gap: '16px', paddingBottom: '4px' },
});

interface AskDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** One short question over the page. Long work belongs on a page, not here. */
export function AskDialog({ title, onClose, children }: AskDialogProps) {
  const styles = useStyles();
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
