import { Button, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { SessionPage } from '../../../shared/contract/sessions.ts';
import type { Reason } from '../../../shared/domain/sessions/session.ts';
import { type AskedStep, type SessionStep, useSessionStep } from '../../api/use-session.ts';
import { AskDialog } from '../../look/AskDialog.tsx';
import { FailureNote } from '../../look/FailureNote.tsx';
import { ReasonSelect } from '../../look/ReasonSelect.tsx';
import { useLook } from '../../look/use-look.ts';
import { FreeTimesChoice } from '../arrangement/FreeTimesChoice.tsx';
import { OfferTimesDialog } from './OfferTimesDialog.tsx';

const TITLES: Readonly<Record<AskedStep, string>> = {
  decline: 'Say that you can’t make it',
  move: 'Move the session',
  cancel: 'Cancel the session',
  missed: 'The session was missed',
};
const BUTTONS: Readonly<Record<AskedStep, string>> = {
  decline: 'Tell them',
  move: 'Move it',
  cancel: 'Cancel the session',
  missed: 'Note it as missed',
};

type MissedBy = 'supervisee' | 'supervisor';

/** Asks for the reason, and for a move the new time. Everybody in the session is told. */
export function StepDialog({
  step,
  page,
  onClose,
}: {
  readonly step: AskedStep;
  readonly page: SessionPage;
  readonly onClose: () => void;
}) {
  const look = useLook();
  const change = useSessionStep(page.session.key);
  const [reason, setReason] = useState<Reason>('school need');
  const [startsAt, setStartsAt] = useState<string | null>(null);
  const [missedBy, setMissedBy] = useState<MissedBy>('supervisee');
  const body = (): SessionStep | null => {
    if (step === 'move') return startsAt === null ? null : { step, body: { startsAt, reason } };
    if (step === 'missed') return { step, body: { missedBy, reason } };
    return { step, body: { reason } };
  };
  const ready = body();
  /** Whoever calls a session off offers another time. */
  const offers = step === 'cancel' || step === 'decline';
  const [isOffering, setOffering] = useState(false);
  if (isOffering) return <OfferTimesDialog arrangement={page.arrangement.key} onClose={onClose} />;
  return (
    <AskDialog title={TITLES[step]} onClose={onClose}>
      {step === 'move' && (
        <FreeTimesChoice arrangement={page.arrangement.key} chosen={startsAt} onChoose={setStartsAt} />
      )}
      {step === 'missed' && (
        <RadioGroup
          aria-label="Who could not come"
          value={missedBy}
          onChange={(_, { value }) => setMissedBy(value === 'supervisor' ? 'supervisor' : 'supervisee')}
        >
          <Radio value="supervisee" label={`The ${page.words.supervisee} could not come`} />
          <Radio value="supervisor" label={`The ${page.words.supervisor} could not come`} />
        </RadioGroup>
      )}
      <ReasonSelect value={reason} onChange={setReason} />
      <p className={look.quiet}>The others are told, and the calendars are put right.</p>
      <FailureNote error={change.error} />
      <div className={look.row}>
        <Button
          appearance="primary"
          disabled={change.isPending || ready === null}
          onClick={() =>
            ready !== null && change.mutate(ready, { onSuccess: offers ? () => setOffering(true) : onClose })
          }
        >
          {BUTTONS[step]}
        </Button>
        <Button onClick={onClose}>Not now</Button>
      </div>
    </AskDialog>
  );
}
