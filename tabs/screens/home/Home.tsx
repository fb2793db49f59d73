import { mergeClasses } from '@fluentui/react-components';
import type { Home as HomeView } from '../../../shared/contract/home.ts';
import { useHome, useMe } from '../../api/use-home.ts';
import { hrefTo } from '../../app/route.ts';
import { writtenDate } from '../../look/dates.ts';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { ArrangementCard } from './ArrangementCard.tsx';
import { GuestSessions } from './GuestSessions.tsx';
import { HomeDuties } from './HomeDuties.tsx';
import { NextSession } from './NextSession.tsx';
import { OwedList } from './OwedList.tsx';
import { isLate } from './owed-order.ts';

/** The soonest session of all arrangements, with the arrangement it belongs to. */
function soonest({ arrangements }: HomeView) {
  return arrangements
    .flatMap((arrangement) =>
      arrangement.nextSession === null ? [] : [{ arrangement, session: arrangement.nextSession }],
    )
    .sort((a, b) => a.session.startsAt.localeCompare(b.session.startsAt))[0];
}

/** What is next and what is owed, whatever presses first, and one's arrangements. */
export function Home() {
  const look = useLook();
  const home = useHome();
  const me = useMe().data;
  if (home.isPending) return <Waiting what="your supervision" />;
  if (home.isError) return <Problem error={home.error} onRetry={() => void home.refetch()} />;
  const { today, owed, arrangements } = home.data;
  const next = soonest(home.data);
  const isPressing = owed.some((one) => isLate(one, today));
  const firstName = me?.person.name.split(' ')[0];
  return (
    <div className={mergeClasses(look.page, look.wide)}>
      <header>
        <h1 className={look.title}>{firstName === undefined ? 'Your supervision' : `Hello ${firstName}`}</h1>
        <p className={look.quiet}>{writtenDate(today)}</p>
      </header>
      {isPressing && <OwedList owed={owed} today={today} next={next?.session} />}
      {next !== undefined && (
        <NextSession arrangement={next.arrangement} session={next.session} today={today} isFirst={!isPressing} />
      )}
      {!isPressing && <OwedList owed={owed} today={today} next={next?.session} />}
      {home.data.guestOf !== undefined && <GuestSessions sessions={home.data.guestOf} />}
      {arrangements.length === 0 ? (
        <HomeDuties me={me} />
      ) : (
        <section className={look.stack} aria-labelledby="arrangements">
          <h2 id="arrangements" className={look.heading}>
            Your arrangements
          </h2>
          <ul className={mergeClasses(look.grid, look.plain)}>
            {arrangements.map((arrangement) => (
              <li key={arrangement.key}>
                <ArrangementCard arrangement={arrangement} today={today} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {me !== undefined && me.schools.length > 0 && (
        <p className={look.text}>
          Our policy in plain words:{' '}
          {me.schools.map((school, at) => (
            <span key={school.key}>
              {at > 0 && ', '}
              <a className={look.inText} href={hrefTo.policy(school.key)}>
                {school.name}
              </a>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
