import { Button, Dialog, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { useShell } from '../app/shell-state.ts';
import { CardView } from '../chat/CardView.tsx';
import type { HostDialog } from '../host/teams-host.ts';
import { Icon } from '../look/Icon.tsx';
import { HostedFrame } from './HostedFrame.tsx';

const WIDTHS: Readonly<Record<string, number>> = { small: 400, medium: 600, large: 900 };
const HEIGHTS: Readonly<Record<string, number>> = { small: 300, medium: 450, large: 640 };

function pixels(asked: number | string | null, known: Readonly<Record<string, number>>): number {
  if (typeof asked === 'number') return asked;
  return known[asked ?? 'medium'] ?? (Number(asked) || 500);
}

/** A dialog of the app: one of its pages, or a card. */
export function AppDialog({ dialog }: { readonly dialog: HostDialog }) {
  const { host, place } = useShell();
  const size = {
    maxWidth: 'none',
    padding: 0,
    width: `min(96vw, ${pixels(dialog.width, WIDTHS)}px)`,
  };
  return (
    <Dialog open modalType="modal" onOpenChange={(_, data) => !data.open && host.closeDialog(undefined)}>
      <DialogSurface className="app-dialog" style={size} aria-label={dialog.title}>
        <div className="app-dialog-bar">
          <DialogTitle action={null}>{dialog.title}</DialogTitle>
          <Button
            appearance="subtle"
            aria-label="Close"
            icon={<Icon name="close" />}
            onClick={() => host.closeDialog(undefined)}
          />
        </div>
        <div className="app-dialog-body" style={{ height: `min(76vh, ${pixels(dialog.height, HEIGHTS)}px)` }}>
          {dialog.url === null ? (
            <CardView card={dialog.card} onSubmit={(data) => host.closeDialog(data)} />
          ) : (
            <HostedFrame url={dialog.url} context="task" page={place} title={dialog.title} />
          )}
        </div>
      </DialogSurface>
    </Dialog>
  );
}
