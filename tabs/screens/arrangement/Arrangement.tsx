import { Button, mergeClasses } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { useArrangement } from '../../api/use-arrangement.ts';
import { useMe } from '../../api/use-home.ts';
import { hrefTo } from '../../app/route.ts';
import { ActAndReferFirst } from '../../look/ActAndReferFirst.tsx';
import { BackLink } from '../../look/BackLink.tsx';
import { writtenDate } from '../../look/dates.ts';
import { Flags } from '../../look/Flags.tsx';
import { listed, withWhom } from '../../look/names.ts';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { AheadPart } from './AheadPart.tsx';
import { ArrangementFacts } from './ArrangementFacts.tsx';
import { BalanceFold } from './BalanceFold.tsx';
import { SessionsList } from './SessionsList.tsx';

const ChildrenPart = lazy(async () => ({ default: (await import('../children/ChildrenPart.tsx')).ChildrenPart }));
const BookDialog = lazy(async () => ({ default: (await import('./BookDialog.tsx')).BookDialog }));
const PeopleDialog = lazy(async () => ({ default: (await import('./PeopleDialog.tsx')).PeopleDialog }));
const MissedTwicePart = lazy(async () => ({ default: (await import('./MissedTwicePart.tsx')).MissedTwicePart }));
const SomethingElse = lazy(async () => ({ default: (await import('./SomethingElse.tsx')).SomethingElse }));
const SnoozeDialog = lazy(async () => ({ default: (await import('./SnoozeDialog.tsx')).SnoozeDialog }));
const AskToReadDialog = lazy(async () => ({
  default: (await import('../inspection/AskToReadDialog.tsx')).AskToReadDialog,
}));
const ConcernDialog = lazy(async () => ({ default: (await import('./ConcernDialog.tsx')).ConcernDialog }));

const WithholdDialog = lazy(async () => ({ default: (await import('./WithholdDialog.tsx')).WithholdDialog }));

type Asked = 'book' | 'sooner' | 'snooze' | 'concern' | 'people' | 'withhold' | 'read' | null;

/** One arrangement: when it is due and why, its contract, its sessions, and what can be asked for. */
export function Arrangement({ arrangementKey }: { readonly arrangementKey: string }) {
  const look = useLook();
  const [asked, setAsked] = useState<Asked>(null);
  const page = useArrangement(arrangementKey);
  const me = useMe().data;
  if (page.isPending) return <Waiting what="the arrangement" />;
  if (page.isError) return <Problem error={page.error} onRetry={() => void page.refetch()} />;
  const { arrangement, may, flags, contacts, sessions, words } = page.data;
  const close = () => setAsked(null);
  const isParty = ['supervisor', 'supervisee', 'cover'].includes(arrangement.mine);
  const isOverseer = !isParty && me?.may.seeRegister === true;
  return (
    <div className={mergeClasses(look.page, look.wide)}>
      {isOverseer ? <BackLink href={hrefTo.register}>Register</BackLink> : <BackLink href={hrefTo.home}>Home</BackLink>}
      <header className={look.stack}>
        <div>
          <h1 className={look.title}>{withWhom(arrangement)}</h1>
          <p className={look.quiet}>
            {isParty && `${listed(arrangement.supervisees)} with ${listed(arrangement.supervisors)} · `}
            {arrangement.school.name}
          </p>
          {arrangement.endedOn !== undefined && (
            <p className={look.text}>The last day of this supervision: {writtenDate(arrangement.endedOn)}.</p>
          )}
        </div>
        <div className={mergeClasses(look.row, look.notOnPaper)}>
          {may.book && (
            <Button appearance="primary" onClick={() => setAsked('book')}>
              Book a session
            </Button>
          )}
          {may.raiseConcern && <Button onClick={() => setAsked('sooner')}>Ask for one sooner</Button>}
          {may.recordAdHoc === true && (
            <Button as="a" href={hrefTo.adHoc(arrangement.key)}>
              Record ad hoc supervision
            </Button>
          )}
          {may.changePeople === true && <Button onClick={() => setAsked('people')}>Change the people</Button>}
          {may.withhold === true && (
            <Button onClick={() => setAsked('withhold')}>Don’t tell somebody beforehand</Button>
          )}
          {may.askToRead === true && <Button onClick={() => setAsked('read')}>Ask to read the records</Button>}
          {may.snooze && <Button onClick={() => setAsked('snooze')}>Pause reminders</Button>}
        </div>
      </header>
      <ActAndReferFirst contacts={contacts} />
      <Flags flags={flags} />
      <Flags isCalm flags={page.data.notices ?? []} />
      {page.data.missedTwice !== undefined && (
        <Suspense>
          <MissedTwicePart arrangement={arrangement.key} pairs={page.data.missedTwice} />
        </Suspense>
      )}
      <ArrangementFacts page={page.data} />
      {page.data.ahead !== undefined && <AheadPart ahead={page.data.ahead} />}
      <SessionsList sessions={sessions} mayRead={may.readContent} />
      {isParty && may.readContent && (
        <Suspense fallback={<Waiting isPart what="the children followed" />}>
          <ChildrenPart arrangement={arrangement.key} />
        </Suspense>
      )}
      {isParty && <BalanceFold arrangement={arrangement.key} />}
      {isParty && may.readContent && (
        <Suspense>
          <SomethingElse
            arrangement={arrangement.key}
            onConcern={may.raiseConcern ? () => setAsked('concern') : undefined}
          />
        </Suspense>
      )}
      {isParty && (
        <section className={mergeClasses(look.card, look.stack)} aria-labelledby="more">
          <h2 id="more" className={look.heading}>
            About this supervision
          </h2>
          <p className={look.text}>
            <a className={look.inText} href={hrefTo.openings(arrangement.key)}>
              Who has opened what
            </a>{' '}
            shows everybody who has looked at your {words.record} through Supervision.
          </p>
          <p className={look.text}>
            <a className={look.inText} href={hrefTo.policy(arrangement.school.key)}>
              Our policy in plain words
            </a>{' '}
            says what supervision is for, who does what, and who to turn to.
          </p>
          <p className={look.text}>
            <a className={look.inText} href={hrefTo.forms}>
              The forms of your policy
            </a>{' '}
            can be printed blank.
          </p>
        </section>
      )}
      <Suspense>
        {asked === 'book' && <BookDialog page={page.data} onClose={close} />}
        {asked === 'people' && <PeopleDialog arrangement={arrangement.key} onClose={close} />}
        {asked === 'withhold' && <WithholdDialog arrangement={arrangement.key} onClose={close} />}
        {asked === 'read' && <AskToReadDialog arrangement={arrangement.key} onClose={close} />}
        {asked === 'snooze' && <SnoozeDialog arrangement={arrangement.key} onClose={close} />}
        {(asked === 'concern' || asked === 'sooner') && (
          <ConcernDialog
            arrangement={arrangement.key}
            contacts={contacts}
            first={asked === 'sooner' ? 'urgent request' : 'dispute'}
            onClose={close}
          />
        )}
      </Suspense>
    </div>
  );
}
