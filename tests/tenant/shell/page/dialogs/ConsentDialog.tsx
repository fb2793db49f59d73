import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useShell } from '../app/shell-state.ts';
import type { ConsentQuestion } from '../app/use-host.ts';

/** Sign-in asks before it lets the app know who this is. */
export function ConsentDialog({ question }: { readonly question: ConsentQuestion }) {
  const { person } = useShell();
  return (
    <Dialog open modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Sign in to Supervision</DialogTitle>
          <DialogContent>
            Supervision would like to know that you are {person.name} ({person.upn}), and to read what you may read.
          </DialogContent>
          <DialogActions>
            <Button onClick={() => question.answer(false)}>Cancel</Button>
            <Button appearance="primary" onClick={() => question.answer(true)}>
              Continue
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
