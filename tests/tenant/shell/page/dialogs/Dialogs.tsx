import type { HostQuestion } from '../app/use-host.ts';
import type { HostDialog } from '../host/teams-host.ts';
import { AppDialog } from './AppDialog.tsx';
import { ChoosePeople } from './ChoosePeople.tsx';
import { ConsentDialog } from './ConsentDialog.tsx';

interface Props {
  readonly dialog: HostDialog | null;
  readonly question: HostQuestion | null;
}

/** Whatever the host has put in front of the screen. */
export function Dialogs({ dialog, question }: Props) {
  return (
    <>
      {dialog === null ? null : <AppDialog dialog={dialog} />}
      {question?.kind === 'choose' ? <ChoosePeople question={question} /> : null}
      {question?.kind === 'consent' ? <ConsentDialog question={question} /> : null}
    </>
  );
}
