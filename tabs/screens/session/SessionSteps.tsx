import { Button, mergeClasses } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { SessionPage } from '../../../shared/contract/sessions.ts';
import { type AskedStep, useSessionStep } from '../../api/use-session.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { useLook } from '../../look/use-look.ts';

const AttendanceDialog = lazy(async () => ({
  default: (await import('./AttendanceDialog.tsx')).AttendanceDialog,
}));
const OfferTimesDialog = lazy(async () => ({
  default: (await import('./OfferTimesDialog.tsx')).OfferTimesDialog,
}));
const StepDialog = lazy(async () => ({ default: (await import('./StepDialog.tsx')).StepDialog }));

const ASKED_WORDS: Readonly<Record<AskedStep, string>> = {
  decline: 'Can’t make it',
  move: 'Move',
  cancel: 'Cancel it',
  missed: 'It was missed',
};

/** Whether it was called off, the reader is in it, and no other time is booked: the next thing to do is to find one. */
function lacksNewTime({ session, arrangement }: SessionPage): boolean {
  const isParty = ['supervisor', 'supervisee', 'cover'].includes(arrangement.mine);
  return session.status === 'cancelled' && isParty && arrangement.nextSession === null;
}

/** What this person may do with the session now; steps that need a reason ask for it. */
export function SessionSteps({ page }: { readonly page: SessionPage }) {
  const look = useLook();
  const { may, session } = page;
  const change = useSessionStep(session.key);
  const [asked, setAsked] = useState<AskedStep | null>(null);
  const [isCounting, setCounting] = useState(false);
  const [isOffering, setOffering] = useState(false);
  const lacks = lacksNewTime(page);
  const steps: AskedStep[] = [];
  if (may.accept) steps.push('decline');
  if (may.move) steps.push('move');
  if (may.cancel) steps.push('cancel');
  if (may.markHeld) steps.push('missed');
  // A dialog stays while its own step changes what may be done next.
  const hasDialog = asked !== null || isOffering;
  if (!may.accept && !may.markHeld && steps.length === 0 && !lacks && !hasDialog) return null;
  return (
    <div className={mergeClasses(look.stack, look.notOnPaper)}>
      <div className={look.row}>
        {may.accept && (
          <Button
            appearance="primary"
            disabled={change.isPending}
            onClick={() => change.mutate({ step: 'accept', body: {} })}
          >
            Accept
          </Button>
        )}
        {may.markHeld && (session.status !== 'held' || page.isGroup === true) && (
          <Button
            appearance={session.status === 'held' ? 'secondary' : 'primary'}
            disabled={change.isPending}
            onClick={() => (page.isGroup === true ? setCounting(true) : change.mutate({ step: 'held', body: {} }))}
          >
            {session.status === 'held' ? 'Change who was there' : 'It took place'}
          </Button>
        )}
        {lacks && (
          <Button appearance="primary" onClick={() => setOffering(true)}>
            Offer another time
          </Button>
        )}
        {steps.map((step) => (
          <Button key={step} onClick={() => setAsked(step)}>
            {ASKED_WORDS[step]}
          </Button>
        ))}
      </div>
      <FailureNote error={change.error} />
      {isCounting && (
        <Suspense>
          <AttendanceDialog session={session.key} onClose={() => setCounting(false)} />
        </Suspense>
      )}
      {isOffering && (
        <Suspense>
          <OfferTimesDialog arrangement={page.arrangement.key} onClose={() => setOffering(false)} />
        </Suspense>
      )}
      {asked !== null && (
        <Suspense>
          <StepDialog step={asked} page={page} onClose={() => setAsked(null)} />
        </Suspense>
      )}
    </div>
  );
}
