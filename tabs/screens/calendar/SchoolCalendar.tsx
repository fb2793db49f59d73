import type { SchoolCalendarView } from '../../../shared/contract/register.ts';
import { useMe } from '../../api/use-home.ts';
import { useSchoolCalendar } from '../../api/use-oversight.ts';
import { Problem } from '../../look/Problem.tsx';
import { Waiting } from '../../look/Waiting.tsx';
import { CalendarEditor } from './CalendarEditor.tsx';

/** A school's terms, half terms and closures: what the clocks of supervision run by. */
export function SchoolCalendar({ school }: { readonly school: string }) {
  const page = useSchoolCalendar(school);
  const name = useMe().data?.schools.find((one) => one.key === school)?.name;
  if (page.isPending) return <Waiting what="the term dates" />;
  if (page.isError) return <Problem error={page.error} onRetry={() => void page.refetch()} />;
  const calendar: SchoolCalendarView = page.data;
  return (
    <CalendarEditor school={school} name={name ?? school} calendar={calendar} onReload={() => void page.refetch()} />
  );
}
