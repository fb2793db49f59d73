import { Button, Field, Input, makeStyles, mergeClasses, Select } from '@fluentui/react-components';
import { lazy, Suspense, useRef, useState } from 'react';
import type { PeoplePage, PersonLineView } from '../../../shared/contract/people-page.ts';
import { usePeople } from '../../api/use-people.ts';
import { hrefTo } from '../../app/route.ts';
import { Icon } from '../../look/Icon.tsx';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { NewArrangementButton } from '../arranging/NewArrangementButton.tsx';
import { PersonTags } from './PersonTags.tsx';
import { ROLE_FILTERS, STATE_FILTERS, shownPeople } from './people-filters.ts';

const AddPersonDialog = lazy(async () => ({ default: (await import('./AddPersonDialog.tsx')).AddPersonDialog }));

/** How many are drawn at once; a trust has thousands. */
const PAGE = 100;

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gap: '12px 16px',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
    '@media (max-width: 480px)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  },
  search: { '@media (max-width: 480px)': { gridColumn: '1 / -1' } },
});

interface ListProps {
  readonly page: PeoplePage;
  readonly people: readonly PersonLineView[];
}

/** Where somebody is: one school or two by name, more by their number. */
function placesOf(names: readonly string[], all: number): readonly string[] {
  if (names.length <= 2) return names;
  return [names.length === all ? 'every school' : `${names.length} schools`];
}

function PeopleList({ page, people }: ListProps) {
  const look = useLook();
  const [count, setCount] = useState(PAGE);
  const nameOf = (key: string) => page.schools.find((one) => one.key === key)?.name;
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-label="People">
      <ul className={look.divided}>
        {people.slice(0, count).map((person) => (
          <li key={person.id} className={look.spread}>
            <div>
              <a className={look.link} href={hrefTo.person(person.id)}>
                {person.name}
              </a>
              <p className={look.quiet}>
                {[
                  person.jobTitle,
                  ...placesOf(
                    person.schools.flatMap((key) => nameOf(key) ?? []),
                    page.schools.length,
                  ),
                ]
                  .filter((one) => one !== '')
                  .join(', ')}
              </p>
            </div>
            <PersonTags person={person} today={page.today} />
          </li>
        ))}
      </ul>
      {people.length > count && (
        <div>
          <Button onClick={() => setCount(count + PAGE)}>Show {Math.min(PAGE, people.length - count)} more</Button>
        </div>
      )}
    </section>
  );
}

/** Who is in the trust or school: found by name, school, role and state; whoever has no supervisor is named first. */
export function People() {
  const look = useLook();
  const styles = useStyles();
  const page = usePeople();
  const [asked, setAsked] = useState({ words: '', school: '', role: 'all', state: 'here' });
  const [isAdding, setAdding] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  if (page.isPending) return <Waiting what="the people" />;
  if (page.isError) return <Problem error={page.error} onRetry={() => void page.refetch()} />;
  const { people, schools, mayArrangeAt } = page.data;
  const shown = shownPeople(page.data, asked);
  const needing = people.filter((one) => one.needsSupervisor).length;
  const choose = (field: keyof typeof asked) => (_: unknown, data: { value: string }) =>
    setAsked({ ...asked, [field]: data.value });
  const mayArrange = schools.filter((one) => mayArrangeAt.includes(one.key));
  return (
    <div className={mergeClasses(look.page, look.wide)}>
      <header className={look.stack}>
        <h1 className={look.title}>People</h1>
        <div className={look.row}>
          <Button appearance="primary" icon={<Icon name="add" />} onClick={() => setAdding(true)}>
            Add somebody
          </Button>
          <NewArrangementButton
            schools={mayArrange}
            chosen={mayArrange.some(({ key }) => key === asked.school) ? asked.school : ''}
          />
          <a className={look.link} href={hrefTo.importing}>
            Bring in from a sheet
          </a>
          <a className={look.link} href={hrefTo.people}>
            People without an account
          </a>
        </div>
      </header>
      {needing > 0 && asked.state !== 'needs' && (
        <section className={mergeClasses(look.card, look.spread)} aria-label="Needs a supervisor">
          <p className={look.text}>
            <strong>{needing === 1 ? '1 person needs a supervisor.' : `${needing} people need a supervisor.`}</strong>{' '}
            They carry safeguarding work, or their supervisor has left.
          </p>
          <Button onClick={() => setAsked({ words: '', school: '', role: 'all', state: 'needs' })}>Show them</Button>
        </section>
      )}
      <div className={styles.filters}>
        <Field label="Name, job or school" className={mergeClasses(look.field, styles.search)}>
          <Input
            type="search"
            value={asked.words}
            onChange={choose('words')}
            onKeyDown={({ key }) => key === 'Enter' && list.current?.querySelector('a')?.focus()}
          />
        </Field>
        {schools.length > 1 && (
          <Field label="School" className={look.field}>
            <Select value={asked.school} onChange={choose('school')}>
              <option value="">All schools</option>
              {schools.map((one) => (
                <option key={one.key} value={one.key}>
                  {one.name}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {[
          { label: 'Role', field: 'role' as const, filters: ROLE_FILTERS },
          { label: 'State', field: 'state' as const, filters: STATE_FILTERS },
        ].map(({ label, field, filters }) => (
          <Field key={field} label={label} className={look.field}>
            <Select value={asked[field]} onChange={choose(field)}>
              {filters.map((one) => (
                <option key={one.key} value={one.key}>
                  {one.words}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
      <p className={look.quiet} role="status">
        {shown.length === 1 ? '1 person' : `${shown.length} people`}
      </p>
      {shown.length === 0 ? (
        <p className={look.text}>
          {people.length === 0 ? 'Nobody is here yet. Add somebody, or bring a sheet in.' : 'Nobody matches.'}
        </p>
      ) : (
        <div ref={list}>
          <PeopleList key={JSON.stringify(asked)} page={page.data} people={shown} />
        </div>
      )}
      <Suspense>{isAdding && <AddPersonDialog schools={schools} onClose={() => setAdding(false)} />}</Suspense>
    </div>
  );
}
