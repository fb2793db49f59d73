import { mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { SchoolCalendarView } from '../../../shared/contract/register.ts';
import { useTrustCalendar } from '../../api/use-calendar.ts';
import { hrefTo } from '../../app/route.ts';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { AffectedPart } from './AffectedPart.tsx';
import { CalendarEditor } from './CalendarEditor.tsx';
import { CalendarPlaces } from './CalendarPlaces.tsx';

type School = NonNullable<SchoolCalendarView['schools']>[number];

/** Which schools have these dates, and which keep their own. */
function WhoFollows({ schools }: { readonly schools: readonly School[] }) {
  const look = useLook();
  const isAnyOwn = schools.some(({ asTrust }) => !asTrust);
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-labelledby="who-follows">
      <h2 id="who-follows" className={look.small}>
        Schools
      </h2>
      <ul className={look.list}>
        {schools.map(({ key, name, asTrust }) => (
          <li key={key} className={look.text}>
            <a className={look.inText} href={hrefTo.calendar(key)}>
              {name}
            </a>
            : {asTrust ? 'as the trust' : 'its own dates'}
          </li>
        ))}
      </ul>
      {isAnyOwn && <p className={look.quiet}>A school follows these dates once its own page says “As the trust”.</p>}
    </section>
  );
}

/** The trust's own term dates, which hold at each school that follows them, and the bookings they strand there. */
export function TrustCalendar() {
  const page = useTrustCalendar();
  const [reloads, setReloads] = useState(0);
  if (page.isPending) return <Waiting what="the trust’s term dates" />;
  if (page.isError) return <Problem error={page.error} onRetry={() => void page.refetch()} />;
  const schools = page.data.schools ?? [];
  return (
    <CalendarEditor
      key={reloads}
      school={null}
      title="The trust’s term dates"
      about="They hold at every school that follows them, from the moment they are saved. A school’s own INSET days and terms stay."
      calendar={page.data}
      places={<CalendarPlaces current={null} />}
      onReload={() => void page.refetch().then(() => setReloads(reloads + 1))}
    >
      <WhoFollows schools={schools} />
      {schools
        .filter(({ asTrust }) => asTrust)
        .map(({ key, name }) => (
          <AffectedPart key={key} school={key} at={name} />
        ))}
    </CalendarEditor>
  );
}
