import { useCallback, useState } from 'react';
import type { PressOutcome } from '../../../connector/press-card.ts';
import type { SubmitOutcome } from '../../../connector/submit-action.ts';
import { AskError, act } from '../app/server.ts';
import { useShell } from '../app/shell-state.ts';
import type { HostDialog } from '../host/teams-host.ts';
import type { Executed } from './CardView.tsx';
import { CARD } from './card-type.ts';

export interface CardActions {
  readonly isBusy: boolean;
  /** What Teams shows under the card. */
  readonly said: string | null;
  execute(action: Executed): Promise<void>;
  submit(data: Record<string, unknown>): Promise<void>;
}

/** Opens what the bot asked for over the chat; its result goes back to the bot. */
function useBotDialog(say: (words: string | null) => void) {
  const { host, person, place } = useShell();
  return useCallback(
    function show(outcome: SubmitOutcome): void {
      say(outcome.message);
      if (outcome.dialog === null) return;
      const { title, width, height, url, card } = outcome.dialog;
      const asked: HostDialog = {
        title: title ?? 'Supervision',
        width: width ?? null,
        height: height ?? null,
        url: url ?? null,
        card: card?.contentType === CARD ? card.content : null,
        ended: (data) => {
          if (data === undefined) return;
          const body = { person: person.oid, data, theme: place.theme };
          act<SubmitOutcome>('task', body).then(show, () => say('Supervision did not answer.'));
        },
      };
      host.openDialog(asked, null);
    },
    [host, person.oid, place.theme, say],
  );
}

/** What the buttons of one card do. What was said about one version of it is gone with the next. */
export function useCardActions(activityId: string, version: string | null): CardActions {
  const { person, place } = useShell();
  const [isBusy, setBusy] = useState(false);
  const [last, setLast] = useState<{ readonly words: string | null; readonly of: string | null } | null>(null);
  const setSaid = useCallback((words: string | null) => setLast({ words, of: version }), [version]);
  const said = last?.of === version ? last.words : null;
  const showDialog = useBotDialog(setSaid);

  const wait = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setSaid(null);
    try {
      await work();
    } catch (error) {
      setSaid(error instanceof AskError ? error.message : 'Something went wrong. Please try again.');
    } finally {
      setBusy(false);
    }
  };
  return {
    isBusy,
    said,
    execute: (action) =>
      wait(async () => {
        const outcome = await act<PressOutcome>('press', { person: person.oid, activityId, ...action });
        setSaid(outcome.status === 0 ? 'Supervision is not running.' : outcome.message);
      }),
    submit: (data) =>
      wait(async () => {
        const body = { person: person.oid, activityId, data, theme: place.theme };
        showDialog(await act<SubmitOutcome>('submit', body));
      }),
  };
}
