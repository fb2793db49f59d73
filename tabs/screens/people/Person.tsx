import { mergeClasses } from '@fluentui/react-components';
import type { PersonPage } from '../../../shared/contract/people-page.ts';
import { usePerson } from '../../api/use-people.ts';
import { hrefTo } from '../../app/route.ts';
import { BackLink } from '../../look/BackLink.tsx';
import { Problem } from '../../look/Problem.tsx';
import { Tag } from '../../look/Tag.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { AbsencePart } from './AbsencePart.tsx';
import { CompetenciesPart } from './CompetenciesPart.tsx';
import { LeavingPart } from './LeavingPart.tsx';
import { NeedPart } from './NeedPart.tsx';
import { PersonForm } from './PersonForm.tsx';
import { PersonTags } from './PersonTags.tsx';

const AS_WORDS = {
  supervisor: 'Supervises',
  supervisee: 'Supervised by',
  cover: 'Stands in for the supervisor of',
  'line manager': 'Line manager in the supervision of',
  commissioner: 'Commissioned the supervision of',
} as const;

function Arrangements({ page }: { readonly page: PersonPage }) {
  const look = useLook();
  const isGoing = page.person.leftOn !== null;
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-labelledby="arrangements">
      <h2 id="arrangements" className={look.heading}>
        Supervision
      </h2>
      {page.arrangements.length === 0 && <p className={look.text}>In no supervision at the moment.</p>}
      <ul className={look.divided}>
        {page.arrangements.map(({ key, as, withNames, kind, open, mayOpen }) => (
          <li key={`${key} ${as}`} className={look.stack}>
            <div>
              {mayOpen ? (
                <a className={look.link} href={hrefTo.arrangement(key)}>
                  {AS_WORDS[as]} {withNames}
                </a>
              ) : (
                <p className={look.text}>
                  {AS_WORDS[as]} {withNames}
                </p>
              )}
              <p className={look.quiet}>{kind}</p>
            </div>
            {isGoing && open.length > 0 && (
              <ul className={mergeClasses(look.plain, look.row)} aria-label="Still open">
                {open.map((one) => (
                  <li key={one}>
                    <Tag tone="soon">{one}</Tag>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Somebody's page for whoever looks after the people of their school. */
export function Person({ id }: { readonly id: string }) {
  const look = useLook();
  const page = usePerson(id);
  if (page.isPending) return <Waiting what="their page" />;
  if (page.isError) return <Problem error={page.error} onRetry={() => void page.refetch()} />;
  const { person, today, schools } = page.data;
  const names = person.schools.flatMap((key) => schools.find((one) => one.key === key)?.name ?? []);
  return (
    <div className={mergeClasses(look.page, look.wide)}>
      <header className={look.stack}>
        <BackLink href={hrefTo.staff}>People</BackLink>
        <h1 className={look.title}>{person.name}</h1>
        <p className={look.quiet}>{[person.jobTitle, ...names].filter((one) => one !== '').join(', ')}</p>
        {person.email !== null && <p className={look.quiet}>{person.email}</p>}
        <PersonTags person={person} today={today} />
      </header>
      <Arrangements page={page.data} />
      <NeedPart page={page.data} />
      <PersonForm key={JSON.stringify(person)} page={page.data} />
      <CompetenciesPart page={page.data} />
      <AbsencePart page={page.data} />
      <LeavingPart page={page.data} />
    </div>
  );
}
