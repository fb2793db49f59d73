import { lazy, Suspense, useEffect, useRef } from 'react';
import { useLook } from '../look/use-look.ts';
import { Waiting } from '../look/Waiting.tsx';
import { Home } from '../screens/home/Home.tsx';
import type { Route } from './route.ts';
import { useKeptPlace } from './use-kept-place.ts';

const Arrangement = lazy(async () => ({
  default: (await import('../screens/arrangement/Arrangement.tsx')).Arrangement,
}));
const Session = lazy(async () => ({ default: (await import('../screens/session/Session.tsx')).Session }));
const Contract = lazy(async () => ({ default: (await import('../screens/contract/Contract.tsx')).Contract }));
const Openings = lazy(async () => ({ default: (await import('../screens/openings/Openings.tsx')).Openings }));
const AdHoc = lazy(async () => ({ default: (await import('../screens/ad-hoc/AdHoc.tsx')).AdHoc }));
const Concerns = lazy(async () => ({ default: (await import('../screens/concerns/Concerns.tsx')).Concerns }));
const Actions = lazy(async () => ({ default: (await import('../screens/actions/Actions.tsx')).Actions }));
const Term = lazy(async () => ({ default: (await import('../screens/term/Term.tsx')).Term }));
const Register = lazy(async () => ({ default: (await import('../screens/register/Register.tsx')).Register }));
const Summary = lazy(async () => ({ default: (await import('../screens/summary/Summary.tsx')).Summary }));
const SchoolCalendar = lazy(async () => ({
  default: (await import('../screens/calendar/SchoolCalendar.tsx')).SchoolCalendar,
}));
const TrustCalendar = lazy(async () => ({
  default: (await import('../screens/calendar/TrustCalendar.tsx')).TrustCalendar,
}));
const WorkingWeek = lazy(async () => ({
  default: (await import('../screens/working-week/WorkingWeek.tsx')).WorkingWeek,
}));
const WorkingWeeks = lazy(async () => ({
  default: (await import('../screens/working-week/WorkingWeeks.tsx')).WorkingWeeks,
}));
const SchoolSettings = lazy(async () => ({
  default: (await import('../screens/settings/SchoolSettings.tsx')).SchoolSettings,
}));
const MyReminders = lazy(async () => ({
  default: (await import('../screens/my-reminders/MyReminders.tsx')).MyReminders,
}));
const Policy = lazy(async () => ({ default: (await import('../screens/policy/Policy.tsx')).Policy }));
const Audits = lazy(async () => ({ default: (await import('../screens/audits/Audits.tsx')).Audits }));
const AnswerAudit = lazy(async () => ({ default: (await import('../screens/audits/AnswerAudit.tsx')).AnswerAudit }));
const AuditResults = lazy(async () => ({
  default: (await import('../screens/audits/AuditResults.tsx')).AuditResults,
}));
const Inspections = lazy(async () => ({
  default: (await import('../screens/inspection/Inspections.tsx')).Inspections,
}));
const ReadInspection = lazy(async () => ({
  default: (await import('../screens/inspection/ReadInspection.tsx')).ReadInspection,
}));
const ReadInspectedRecord = lazy(async () => ({
  default: (await import('../screens/inspection/ReadInspectedRecord.tsx')).ReadInspectedRecord,
}));
const OutsidePeople = lazy(async () => ({
  default: (await import('../screens/people/OutsidePeople.tsx')).OutsidePeople,
}));
const People = lazy(async () => ({ default: (await import('../screens/people/People.tsx')).People }));
const Person = lazy(async () => ({ default: (await import('../screens/people/Person.tsx')).Person }));
const Import = lazy(async () => ({ default: (await import('../screens/people/Import.tsx')).Import }));
const Forms = lazy(async () => ({ default: (await import('../screens/forms/Forms.tsx')).Forms }));
const SessionForm = lazy(async () => ({ default: (await import('../screens/forms/SessionForm.tsx')).SessionForm }));
const FormPage = lazy(async () => ({ default: (await import('../screens/forms/FormPage.tsx')).FormPage }));
const SelfCheck = lazy(async () => ({ default: (await import('../screens/self-check/SelfCheck.tsx')).SelfCheck }));
const PrintRecord = lazy(async () => ({ default: (await import('../screens/print/PrintRecord.tsx')).PrintRecord }));
const PrintBlank = lazy(async () => ({ default: (await import('../screens/print/PrintBlank.tsx')).PrintBlank }));

function NoSuchPage() {
  const look = useLook();
  return (
    <div className={look.page}>
      <h1 className={look.title}>There is no such page</h1>
      <p className={look.text}>
        The link may be old.{' '}
        <a className={look.inText} href="#/">
          Back to Home
        </a>
      </p>
    </div>
  );
}

function pageOf(route: Route) {
  switch (route.page) {
    case 'home':
      return <Home />;
    case 'actions':
      return <Actions />;
    case 'term':
      return <Term />;
    case 'register':
      return <Register />;
    case 'summary':
      return <Summary />;
    case 'arrangement':
      return <Arrangement key={route.key} arrangementKey={route.key} />;
    case 'contract':
      return <Contract key={route.key} arrangementKey={route.key} />;
    case 'ad-hoc':
      return <AdHoc key={route.key} arrangementKey={route.key} />;
    case 'openings':
      return <Openings key={route.key} arrangementKey={route.key} />;
    case 'concerns':
      return <Concerns key={route.key} arrangementKey={route.key} />;
    case 'session':
      return <Session key={route.key} sessionKey={route.key} />;
    case 'calendar':
      return <SchoolCalendar key={route.key} school={route.key} />;
    case 'trust-calendar':
      return <TrustCalendar />;
    case 'settings':
      return <SchoolSettings key={route.key} school={route.key} />;
    case 'my-week':
      return <WorkingWeek key="mine" person={null} />;
    case 'week':
      return <WorkingWeek key={route.key} person={route.key} />;
    case 'weeks':
      return <WorkingWeeks key={route.key} school={route.key} />;
    case 'my-reminders':
      return <MyReminders />;
    case 'policy':
      return <Policy key={route.key} school={route.key} />;
    case 'audits':
      return <Audits />;
    case 'audit':
      return <AnswerAudit key={route.key} auditKey={route.key} />;
    case 'audit-results':
      return <AuditResults key={route.key} auditKey={route.key} />;
    case 'people':
      return <OutsidePeople />;
    case 'staff':
      return <People />;
    case 'person':
      return <Person key={route.key} id={route.key} />;
    case 'import':
      return <Import />;
    case 'inspections':
      return <Inspections />;
    case 'inspection':
      return <ReadInspection key={route.key} inspectionKey={route.key} />;
    case 'inspected-record':
      return <ReadInspectedRecord key={route.key} inspectionKey={route.inspection} recordKey={route.key} />;
    case 'forms':
      return <Forms />;
    case 'session-form':
      return <SessionForm key={route.key} sessionKey={route.session} recordKey={route.key} />;
    case 'record':
      return <FormPage key={route.key} recordKey={route.key} />;
    case 'print-record':
      return <PrintRecord key={route.key} recordKey={route.key} />;
    case 'blank-form':
      return <PrintBlank key={route.key} formId={route.key} version={route.version} />;
    case 'self-check':
      return <SelfCheck />;
    case 'unknown':
      return <NoSuchPage />;
  }
}

/** The page of the route; every page but Home comes in a chunk of its own. */
export function Pages({ route }: { readonly route: Route }) {
  const main = useRef<HTMLElement>(null);
  useKeptPlace(main);
  const place = 'key' in route ? `${route.page} ${route.key}` : route.page;
  useEffect(() => {
    if (place !== '') scrollTo(0, 0);
  }, [place]);
  return (
    <main ref={main} style={{ outline: 'none' }}>
      <Suspense fallback={<Waiting what="the page" />}>{pageOf(route)}</Suspense>
    </main>
  );
}
