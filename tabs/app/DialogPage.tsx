import { useState } from 'react';
import { useActions } from '../api/use-actions.ts';
import { useArrangement } from '../api/use-arrangement.ts';
import { useMe } from '../api/use-home.ts';
import { ActAndReferFirst } from '../look/ActAndReferFirst.tsx';
import { Problem } from '../look/Problem.tsx';
import { useLook } from '../look/use-look.ts';
import { Waiting } from '../look/Waiting.tsx';
import { EvidencePanel } from '../screens/actions/EvidencePanel.tsx';
import { BookPanel } from '../screens/arrangement/BookPanel.tsx';
import { ConcernPanel } from '../screens/arrangement/ConcernPanel.tsx';
import { AdHocBody } from './dialogs/AdHocBody.tsx';
import { FileBody } from './dialogs/FileBody.tsx';
import { NOT_FOUND, type PartProps } from './dialogs/part-props.ts';
import { SignContract, SignForm, SignSession } from './dialogs/SignPages.tsx';
import { useTab } from './tab-context.ts';

function Evidence({ of, onDone }: PartProps) {
  const look = useLook();
  const page = useActions();
  const contacts = useMe().data?.schools[0]?.contacts ?? [];
  if (page.isPending) return <Waiting what="the action" />;
  const action = page.data?.actions.find((one) => one.key === of);
  if (action === undefined) return <Problem error={page.error ?? NOT_FOUND} onRetry={() => void page.refetch()} />;
  return (
    <div className={look.stack}>
      <h1 className={look.heading}>What became of this action?</h1>
      <ActAndReferFirst contacts={contacts} />
      <EvidencePanel action={action} onDone={onDone} />
    </div>
  );
}

function OfArrangement({ of, onDone, what }: PartProps & { readonly what: 'book' | 'concern' }) {
  const look = useLook();
  const page = useArrangement(of);
  if (page.isPending) return <Waiting what="the arrangement" />;
  if (page.isError) return <Problem error={page.error} onRetry={() => void page.refetch()} />;
  return (
    <div className={look.stack}>
      <h1 className={look.heading}>{what === 'book' ? 'Book a session' : 'Raise a concern'}</h1>
      {what === 'book' ? (
        <BookPanel page={page.data} onDone={onDone} />
      ) : (
        <ConcernPanel arrangement={of} contacts={page.data.contacts} first="dispute" onDone={onDone} />
      )}
    </div>
  );
}

/** Outside Teams nobody closes the window for us. */
function Done() {
  const look = useLook();
  return (
    <div className={look.stack} role="status">
      <h1 className={look.heading}>That is done</h1>
      <p className={look.text}>You can close this window.</p>
    </div>
  );
}

/**
 * The one page of a Teams dialog: `?dialog=sign&session=…`, `sign&record=…` (one form by itself), `sign&arrangement=…` (contract), `file&session=…`,
 * `evidence&action=…`, `book|concern&arrangement=…`, `ad-hoc` with `arrangement=…` and `message=…` (a link) where they are known.
 */
export function DialogPage() {
  const look = useLook();
  const { host } = useTab();
  const [isDone, setDone] = useState(false);
  const asked = new URLSearchParams(location.search);
  const dialog = asked.get('dialog') ?? '';
  const session = asked.get('session');
  const record = asked.get('record');
  const action = asked.get('action');
  const arrangement = asked.get('arrangement');
  const onDone = () => {
    setDone(true);
    host.finishDialog({ dialog, done: 'yes' });
  };
  const page = () => {
    if (dialog === 'sign' && record !== null) return <SignForm of={record} onDone={onDone} />;
    if (dialog === 'sign' && session !== null) return <SignSession of={session} onDone={onDone} />;
    if (dialog === 'sign' && arrangement !== null) return <SignContract of={arrangement} onDone={onDone} />;
    if (dialog === 'file' && session !== null) return <FileBody of={session} onDone={onDone} />;
    if (dialog === 'evidence' && action !== null) return <Evidence of={action} onDone={onDone} />;
    if ((dialog === 'book' || dialog === 'concern') && arrangement !== null) {
      return <OfArrangement of={arrangement} what={dialog} onDone={onDone} />;
    }
    if (dialog === 'ad-hoc') return <AdHocBody of={arrangement} message={asked.get('message')} onDone={onDone} />;
    return <Problem error={NOT_FOUND} />;
  };
  return <main className={look.page}>{isDone ? <Done /> : page()}</main>;
}
