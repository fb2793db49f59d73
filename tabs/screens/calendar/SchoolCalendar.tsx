import type { SchoolCalendarView } from '../../../shared/contract/register.ts';
import { useMe } from '../../api/use-home.ts';
import { useSchoolCalendar } from '../../api/use-oversight.ts';
import { hrefTo } from '../../app/route.ts';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { AffectedPart } from './AffectedPart.tsx';
import { CalendarEditor } from './CalendarEditor.tsx';

/** The other schools whose term dates this person keeps, for a trust lead. */
function OtherSchools({ school }: { readonly school: string }) {
  const look = useLook();
  const me = useMe().data;
  const others = me?.may.editCalendarOf.filter((key) => key !== school) ?? [];
  if (others.length === 0) return null;
  return (
    <nav aria-label="Other schools" className={look.row}>
      <span className={look.quiet}>Other schools:</span>
      {others.map((key) => (
        <a key={key} href={hrefTo.calendar(key)}>
          {me?.schools.find((one) => one.key === key)?.name ?? key}
        </a>
      ))}
    </nav>
  );
}

/** A school's terms, half terms and closures: what the clocks of supervision run by. */
export function SchoolCalendar({ school }: { readonly school: string }) {
  const page = useSchoolCalendar(school);
  const me = useMe().data;
  const name = me?.schools.find((one) => one.key === school)?.name;
  if (page.isPending) return <Waiting what="the term dates" />;
  if (page.isError) return <Problem error={page.error} onRetry={() => void page.refetch()} />;
  const calendar: SchoolCalendarView = page.data;
  return (
    <>
      <OtherSchools school={school} />
      <CalendarEditor
        key={school}
        school={school}
        name={name ?? school}
        calendar={calendar}
        onReload={() => void page.refetch()}
      >
        {me?.may.editCalendarOf.includes(school) === true && <AffectedPart school={school} />}
      </CalendarEditor>
    </>
  );
}
