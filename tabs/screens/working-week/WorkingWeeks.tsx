import { Input, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { WorkingWeeks as Weeks } from '../../../shared/contract/working-week.ts';
import { useWorkingWeeks } from '../../api/use-working-week.ts';
import { hrefTo } from '../../app/route.ts';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { SettingsPlaces } from '../settings/SettingsPlaces.tsx';

type Row = Weeks['people'][number];

function saidWords({ days, lessons }: Row): string {
  const parts = [
    days === null ? null : `${days} ${days === 1 ? 'day' : 'days'} a week`,
    lessons === 0 ? null : `${lessons} ${lessons === 1 ? 'lesson' : 'lessons'}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'As in Outlook' : parts.join(', ');
}

/** The people of a school and whether they have said when they work and teach, for whoever leads it. */
export function WorkingWeeks({ school }: { readonly school: string }) {
  const look = useLook();
  const page = useWorkingWeeks(school);
  const [wanted, setWanted] = useState('');
  if (page.isPending) return <Waiting what="the working weeks" />;
  if (page.isError) return <Problem error={page.error} onRetry={() => void page.refetch()} />;
  const shown = page.data.people.filter(({ name }) => name.toLowerCase().includes(wanted.trim().toLowerCase()));
  return (
    <div className={mergeClasses(look.page, look.wide)}>
      <SettingsPlaces current="weeks" school={school} />
      <header>
        <h1 className={look.title}>Working weeks</h1>
        <p className={look.quiet}>
          {page.data.school.name}. Part-time days and lessons, said by each person or by you. Where nothing is said
          Outlook’s working hours and appointments hold.
        </p>
      </header>
      <Input
        type="search"
        aria-label="Find somebody by name"
        placeholder="Find somebody by name"
        value={wanted}
        onChange={(_, { value }) => setWanted(value)}
      />
      <section className={look.card} aria-label="People">
        {shown.length === 0 ? (
          <p className={look.text} role="status">
            {page.data.people.length === 0 ? 'Nobody is at this school yet.' : 'Nobody here has that name.'}
          </p>
        ) : (
          <ul className={look.divided}>
            {shown.map((row) => (
              <li key={row.id} className={look.spread}>
                <div>
                  <a className={look.inText} href={hrefTo.weekOf(row.id)}>
                    {row.name}
                  </a>
                  <p className={look.quiet}>{row.jobTitle}</p>
                </div>
                <span className={look.quiet}>{saidWords(row)}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
