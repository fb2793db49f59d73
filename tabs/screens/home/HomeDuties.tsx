import { mergeClasses } from '@fluentui/react-components';
import type { Me } from '../../../shared/contract/home.ts';
import { hrefTo } from '../../app/route.ts';
import { useLook } from '../../look/use-look.ts';

interface Duty {
  readonly words: string;
  readonly href: string;
  readonly about: string;
}

/** What somebody looks after here without being in a supervision: an administrator, an auditor, a head. Nothing for everybody else. */
function dutiesOf({ may }: Me): readonly Duty[] {
  const [school] = may.editCalendarOf;
  const duties: (Duty | false)[] = [
    may.seeRegister && {
      words: 'Register',
      href: hrefTo.register,
      about: 'Who is supervised, what is late, what comes.',
    },
    may.editPeople === true && {
      words: 'People',
      href: hrefTo.staff,
      about: 'Who is here, what they are responsible for, who joins and who leaves.',
    },
    may.seeInspections === true && {
      words: 'Inspections',
      href: hrefTo.inspections,
      about: 'Reading records lawfully: for a reason, for a time, in the open.',
    },
    may.seeSelfCheck === true && {
      words: 'Self-check',
      href: hrefTo.selfCheck,
      about: 'Whether everything the service stands on is well.',
    },
    school !== undefined && {
      words: 'Term dates',
      href: hrefTo.calendar(school),
      about: 'The terms, half terms and closures that due dates run by.',
    },
    school !== undefined && {
      words: 'School settings',
      href: hrefTo.settings(school),
      about: 'What the policy leaves to the school, and from when reminders go out.',
    },
  ];
  return duties.filter((duty) => duty !== false);
}

/** For whoever is in no arrangement: the way to what they look after here, or how an arrangement comes about. */
export function HomeDuties({ me }: { readonly me: Me | undefined }) {
  const look = useLook();
  const duties = me === undefined ? [] : dutiesOf(me);
  return (
    <section className={look.stack} aria-labelledby="duties">
      <h2 id="duties" className={look.heading}>
        {duties.length === 0 ? 'Your arrangements' : 'What you look after'}
      </h2>
      <p className={look.text}>
        You are not in a supervision arrangement yet.{' '}
        {duties.length === 0 && 'Your school’s safeguarding lead can set one up.'}
      </p>
      <ul className={mergeClasses(look.grid, look.plain)}>
        {duties.map(({ words, href, about }) => (
          <li key={href} className={look.card}>
            <h3 className={look.small}>
              <a className={look.link} href={href}>
                {words}
              </a>
            </h3>
            <p className={look.quiet}>{about}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
