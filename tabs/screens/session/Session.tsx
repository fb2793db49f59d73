import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { SessionSummary } from '../../../shared/contract/parts.ts';
import type { PolicyMoment } from '../../../shared/contract/policy.ts';
import type { SessionPage } from '../../../shared/contract/sessions.ts';
import { isWithoutAccount } from '../../../shared/domain/people/without-account.ts';
import { useSession } from '../../api/use-session.ts';
import { hrefTo } from '../../app/route.ts';
import { ActAndReferFirst } from '../../look/ActAndReferFirst.tsx';
import { BackLink } from '../../look/BackLink.tsx';
import { Flags } from '../../look/Flags.tsx';
import { withWhom } from '../../look/names.ts';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { BesideForms } from '../forms/BesideForms.tsx';
import { FormsPart } from '../forms/FormsPart.tsx';
import { PolicyFold } from '../policy/PolicyFold.tsx';
import { RecordPart } from '../record/RecordPart.tsx';
import { ActionsPart } from './ActionsPart.tsx';
import { ApologiesPart } from './ApologiesPart.tsx';
import { BeginRecord } from './BeginRecord.tsx';
import { EarlierSessions } from './EarlierSessions.tsx';
import { GuestsPart } from './GuestsPart.tsx';
import { HandOffPart } from './HandOffPart.tsx';
import { LettersPart } from './LettersPart.tsx';
import { OutlookPart } from './OutlookPart.tsx';
import { SessionHeader } from './SessionHeader.tsx';

const useStyles = makeStyles({
  columns: {
    alignItems: 'start',
    display: 'grid',
    gap: '24px',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(280px, 360px)',
    '@media (max-width: 960px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '@media print': { display: 'block' },
  },
  // On one column only the actions come before the record; the rest of what stands beside it comes after.
  side: { '@media (max-width: 960px)': { display: 'contents' } },
  first: { minWidth: 0, '@media (max-width: 960px)': { order: -1 } },
  private: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** What of the policy is worth a look: before it takes place, while it is written, or as it is finished. */
function momentOf(session: SessionSummary['status'], record: string): PolicyMoment {
  if (record === 'shared' || record === 'awaiting signatures') return 'closing';
  return record === 'not begun' && session !== 'held' ? 'before' : 'writing';
}

/** Whether the reader is in it, and somebody in it may have no account; a guest of a group may be one. */
function hasOutsider({ arrangement, isGroup }: SessionPage): boolean {
  const isParty = leads(arrangement.mine) || arrangement.mine === 'supervisee';
  const people = [...arrangement.supervisors, ...arrangement.supervisees];
  return isParty && (isGroup === true || people.some((person) => isWithoutAccount(person.id)));
}

function leads(mine: SessionPage['arrangement']['mine']): boolean {
  return mine === 'supervisor' || mine === 'cover';
}

function isToCome(status: SessionSummary['status']): boolean {
  return status === 'proposed' || status === 'booked';
}

/** One session: what becomes of it, its record, the actions carried over, and its signatures. */
export function Session({ sessionKey }: { readonly sessionKey: string }) {
  const look = useLook();
  const styles = useStyles();
  const page = useSession(sessionKey);
  if (page.isPending) return <Waiting what="the session" />;
  if (page.isError) return <Problem error={page.error} onRetry={() => void page.refetch()} />;
  const { session, arrangement, record, contacts, flags, words } = page.data;
  return (
    <div className={mergeClasses(look.page, look.wide)}>
      <BackLink href={hrefTo.arrangement(arrangement.key)}>{withWhom(arrangement)}</BackLink>
      <SessionHeader page={page.data} />
      <ActAndReferFirst contacts={contacts} />
      <Flags flags={flags} />
      <Flags isCalm flags={page.data.notices ?? []} />
      <OutlookPart page={page.data} />
      <HandOffPart page={page.data} />
      {hasOutsider(page.data) && <LettersPart session={session.key} />}
      {page.data.isGroup === true && isToCome(session.status) && <ApologiesPart session={session.key} />}
      {page.data.isGroup === true && isToCome(session.status) && (
        <GuestsPart session={session.key} mayInvite={leads(arrangement.mine)} />
      )}
      {record === null ? (
        <section className={look.card}>
          <p className={look.text}>
            What is said in supervision is private to the people in it. You can see that it happens, and when.
          </p>
        </section>
      ) : (
        <div className={styles.columns}>
          <div className={look.wide}>
            {record.status === 'not begun' ? (
              <BeginRecord session={session.key} record={record} words={words} />
            ) : (
              <RecordPart
                key={record.key}
                record={record}
                arrangement={arrangement}
                words={words}
                onNewest={async () => (await page.refetch()).data?.record ?? null}
              />
            )}
            <FormsPart session={session.key} />
          </div>
          <div className={mergeClasses(look.wide, look.notOnPaper, styles.side)}>
            <div className={styles.first}>
              <ActionsPart page={page.data} />
            </div>
            <PolicyFold arrangement={arrangement} moment={momentOf(session.status, record.status)} />
            <BesideForms beside={record.beside} policy={arrangement.policy} />
            <EarlierSessions earlier={page.data.earlier} />
          </div>
        </div>
      )}
    </div>
  );
}
