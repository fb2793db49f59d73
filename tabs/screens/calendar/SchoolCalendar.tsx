import { useState } from 'react';
import { useSchoolCalendar } from '../../api/use-calendar.ts';
import { useMe } from '../../api/use-home.ts';
import { Problem } from '../../look/Problem.tsx';
import { Waiting } from '../../look/Waiting.tsx';
import { AffectedPart } from './AffectedPart.tsx';
import { CalendarEditor } from './CalendarEditor.tsx';
import { CalendarPlaces } from './CalendarPlaces.tsx';

/** A school's terms, half terms and closures: what the clocks of supervision run by. */
export function SchoolCalendar({ school }: { readonly school: string }) {
  const page = useSchoolCalendar(school);
  const me = useMe().data;
  const [reloads, setReloads] = useState(0);
  const name = me?.schools.find((one) => one.key === school)?.name;
  if (page.isPending) return <Waiting what="the term dates" />;
  if (page.isError) return <Problem error={page.error} onRetry={() => void page.refetch()} />;
  return (
    <CalendarEditor
      key={`${school} ${reloads}`}
      school={school}
      title="Term dates"
      about={`${name ?? school}. Supervision that is due each half term runs by these dates; reminders keep quiet in the holidays.`}
      calendar={page.data}
      places={<CalendarPlaces current={school} />}
      onReload={() => void page.refetch().then(() => setReloads(reloads + 1))}
    >
      {me?.may.editCalendarOf.includes(school) === true && <AffectedPart school={school} />}
    </CalendarEditor>
  );
}
