import { mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { RecordedAdHoc } from '../../../shared/contract/ad-hoc.ts';
import { useAdHoc } from '../../api/use-ad-hoc.ts';
import { hrefTo } from '../../app/route.ts';
import { ActAndReferFirst } from '../../look/ActAndReferFirst.tsx';
import { BackLink } from '../../look/BackLink.tsx';
import { Flags } from '../../look/Flags.tsx';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { AdHocForm } from './AdHocForm.tsx';
import { AdHocSaved } from './AdHocSaved.tsx';

/** Supervision between sessions: one screen, one save, then what goes into the child's own record. */
export function AdHoc({ arrangementKey }: { readonly arrangementKey: string }) {
  const look = useLook();
  const page = useAdHoc(arrangementKey);
  const [saved, setSaved] = useState<RecordedAdHoc | null>(null);
  if (page.isPending) return <Waiting what="the form" />;
  if (page.isError) return <Problem error={page.error} onRetry={() => void page.refetch()} />;
  const { contacts, notices, filing } = page.data;
  return (
    <div className={mergeClasses(look.page, look.wide)}>
      <BackLink href={hrefTo.arrangement(arrangementKey)}>Back to the supervision</BackLink>
      <header>
        <h1 className={look.title}>Record ad hoc supervision</h1>
        <p className={look.quiet}>
          A talk between sessions. It does not count as a session and changes no date that is due.
        </p>
      </header>
      <ActAndReferFirst contacts={contacts} />
      <Flags flags={notices} />
      {saved === null ? (
        <AdHocForm arrangement={arrangementKey} page={page.data} onSaved={setSaved} />
      ) : (
        <AdHocSaved saved={saved} caseSystem={filing.system} />
      )}
    </div>
  );
}
