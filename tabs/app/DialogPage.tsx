import type { ArrangementSummary, Contact } from '../../shared/contract/parts.ts';
import type { RecordView } from '../../shared/contract/records.ts';
import { ApiError } from '../api/api-error.ts';
import { useActions } from '../api/use-actions.ts';
import { useArrangement } from '../api/use-arrangement.ts';
import { useMe } from '../api/use-home.ts';
import { useContract } from '../api/use-record.ts';
import { useSession } from '../api/use-session.ts';
import { ActAndReferFirst } from '../look/ActAndReferFirst.tsx';
import { Problem } from '../look/Problem.tsx';
import { useLook } from '../look/use-look.ts';
import { Waiting } from '../look/Waiting.tsx';
import { EvidencePanel } from '../screens/actions/EvidencePanel.tsx';
import { BookPanel } from '../screens/arrangement/BookPanel.tsx';
import { ConcernPanel } from '../screens/arrangement/ConcernPanel.tsx';
import { RecordPaper } from '../screens/record/RecordPaper.tsx';
import { SignPanel } from '../screens/record/SignPanel.tsx';
import { useTab } from './tab-context.ts';

const NOT_FOUND = new ApiError('not-found', 'We can’t find that.');

interface PartProps {
  readonly of: string;
  readonly onDone: () => void;
}

interface SignBodyProps {
  readonly record: RecordView;
  readonly arrangement: ArrangementSummary;
  readonly contacts: readonly Contact[];
  readonly onDone: () => void;
}

function SignBody({ record, arrangement, contacts, onDone }: SignBodyProps) {
  const look = useLook();
  return (
    <div className={look.wide}>
      <h1 className={look.heading}>{record.form.title}</h1>
      <ActAndReferFirst contacts={contacts} />
      <RecordPaper record={record} arrangement={arrangement} />
      {record.may.sign ? (
        <SignPanel record={record} onDone={onDone} />
      ) : (
        <p className={look.text}>There is nothing for you to sign here just now.</p>
      )}
    </div>
  );
}

function SignSession({ of, onDone }: PartProps) {
  const page = useSession(of);
  if (page.isPending) return <Waiting what="the record" />;
  const record = page.data?.record ?? null;
  if (page.data === undefined || record === null) {
    return <Problem error={page.error ?? NOT_FOUND} onRetry={() => void page.refetch()} />;
  }
  const { arrangement, contacts } = page.data;
  return <SignBody record={record} arrangement={arrangement} contacts={contacts} onDone={onDone} />;
}

function SignContract({ of, onDone }: PartProps) {
  const page = useContract(of);
  if (page.isPending) return <Waiting what="the contract" />;
  const record = page.data?.record ?? null;
  if (page.data === undefined || record === null) {
    return <Problem error={page.error ?? NOT_FOUND} onRetry={() => void page.refetch()} />;
  }
  const { arrangement, contacts } = page.data;
  return <SignBody record={record} arrangement={arrangement} contacts={contacts} onDone={onDone} />;
}

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

/** The one page of a Teams dialog: `?dialog=sign&session=…`, `sign&arrangement=…` (contract), `evidence&action=…`, `book|concern&arrangement=…`. */
export function DialogPage() {
  const look = useLook();
  const { host } = useTab();
  const asked = new URLSearchParams(location.search);
  const dialog = asked.get('dialog') ?? '';
  const session = asked.get('session');
  const action = asked.get('action');
  const arrangement = asked.get('arrangement');
  const onDone = () => host.finishDialog({ dialog, done: 'yes' });
  const page = () => {
    if (dialog === 'sign' && session !== null) return <SignSession of={session} onDone={onDone} />;
    if (dialog === 'sign' && arrangement !== null) return <SignContract of={arrangement} onDone={onDone} />;
    if (dialog === 'evidence' && action !== null) return <Evidence of={action} onDone={onDone} />;
    if ((dialog === 'book' || dialog === 'concern') && arrangement !== null) {
      return <OfArrangement of={arrangement} what={dialog} onDone={onDone} />;
    }
    return <Problem error={NOT_FOUND} />;
  };
  return <main className={look.page}>{page()}</main>;
}
