import { Button, mergeClasses } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { InspectionList, InspectionView } from '../../../shared/contract/inspections.ts';
import { useMe } from '../../api/use-home.ts';
import { useInspections } from '../../api/use-inspections.ts';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { AuditSchool } from './AuditSchool.tsx';
import { InspectionCard } from './InspectionCard.tsx';
import { InspectionRules } from './InspectionRules.tsx';
import { SampleActions } from './SampleActions.tsx';

const AskToReadDialog = lazy(async () => ({ default: (await import('./AskToReadDialog.tsx')).AskToReadDialog }));

/** The parts of the page, in the order in which they ask for something. */
function partsOf({ inspections }: InspectionList, me: string | undefined) {
  const isRunning = ({ state }: InspectionView) => state === 'approved' || state === 'active';
  const isMine = ({ reader }: InspectionView) => reader.id === me;
  const waits = ({ state }: InspectionView) => state === 'asked';
  return [
    { title: 'Waiting for your yes or no', of: inspections.filter((one) => one.may.decide) },
    { title: 'You can read', of: inspections.filter((one) => isRunning(one) && isMine(one)) },
    { title: 'You have asked', of: inspections.filter((one) => waits(one) && isMine(one)) },
    {
      title: 'Asked by others',
      of: inspections.filter((one) => waits(one) && !isMine(one) && !one.may.decide),
    },
    { title: 'Others can read', of: inspections.filter((one) => isRunning(one) && !isMine(one)) },
    { title: 'Over', of: inspections.filter(({ state }) => state === 'refused' || state === 'ended') },
  ].filter((part) => part.of.length > 0);
}

/** Reading what others wrote, lawfully and in the open: what waits, what runs, what is over, and asking for it. */
export function Inspections() {
  const look = useLook();
  const page = useInspections();
  const me = useMe().data?.person.id;
  const [isAsking, setAsking] = useState(false);
  if (page.isPending) return <Waiting what="the inspections" />;
  if (page.isError) return <Problem error={page.error} onRetry={() => void page.refetch()} />;
  const { inspections, mayAsk, settings } = page.data;
  return (
    <div className={mergeClasses(look.page, look.wide)}>
      <header className={look.stack}>
        <h1 className={look.title}>Inspections</h1>
        <p className={look.text}>
          Records are read by the people of a supervision. Where somebody else must read them, for an audit, an
          inspection, a serious case review, a legal matter or safeguarding, it is asked for here: for a reason, for a
          time, and in the open.
        </p>
        {mayAsk && (
          <div>
            <Button appearance="primary" onClick={() => setAsking(true)}>
              Ask to read records
            </Button>
          </div>
        )}
      </header>
      {inspections.length === 0 && (
        <p className={look.text}>
          Nothing waits for you here, and you have asked for nothing. Who reads what you have written is on the page of
          that supervision, under “Who has opened what”.
        </p>
      )}
      {partsOf(page.data, me).map((part) => (
        <section key={part.title} className={look.stack} aria-label={part.title}>
          <h2 className={look.heading}>{part.title}</h2>
          {part.of.map((one) => (
            <InspectionCard key={one.key} inspection={one} />
          ))}
        </section>
      ))}
      {page.data.auditedSchools.length > 0 && (
        <AuditSchool schools={page.data.auditedSchools} maxDays={settings.maxDays} />
      )}
      {page.data.maySample && <SampleActions schools={page.data.sampledSchools} />}
      {settings.mayChange && <InspectionRules key={settings.maxDays} settings={settings} />}
      <Suspense>{isAsking && <AskToReadDialog arrangement={null} onClose={() => setAsking(false)} />}</Suspense>
    </div>
  );
}
