import { useCallback, useState } from 'react';
import type { SubmitOutcome } from '../../../connector/submit-action.ts';
import { AskError, act } from '../app/server.ts';
import { useShell } from '../app/shell-state.ts';
import { CARD } from './card-type.ts';

/** The commands of the app's manifest. */
export const BOOK = 'bookSupervision';
export const AD_HOC = 'adHocSupervision';

/** Opens a command of the app in a chat, shows the dialogs the bot answers with, and hands in what is pressed in them. */
export function useCommand(chat: string) {
  const { host, person, place, notice } = useShell();
  const [isBusy, setBusy] = useState(false);
  const { theme } = place;
  const open = useCallback(
    (command: string, message: string | null) => {
      const body = { person: person.oid, command, chat, message, theme };
      const show = ({ status, message: said, dialog }: SubmitOutcome): void => {
        if (status === 0) notice('Supervision is not running', 'Start the service, then try again.');
        else if (said !== null) notice('Supervision', said);
        if (dialog === null) return;
        const { title, width, height, url, card } = dialog;
        host.openDialog(
          {
            title: title ?? 'Supervision',
            width: width ?? null,
            height: height ?? null,
            url: url ?? null,
            card: card?.contentType === CARD ? card.content : null,
            ended: (data) => {
              if (data !== undefined) run('hand-in', { data });
            },
          },
          null,
        );
      };
      const run = (action: 'command' | 'hand-in', more: Record<string, unknown>): void => {
        setBusy(true);
        act<SubmitOutcome>(action, { ...body, ...more })
          .then(show)
          .catch((error: unknown) =>
            notice('Supervision did not answer', error instanceof AskError ? error.message : undefined),
          )
          .finally(() => setBusy(false));
      };
      run('command', {});
    },
    [chat, host, notice, person.oid, theme],
  );
  return { isBusy, open };
}
