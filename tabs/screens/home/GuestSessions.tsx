import type { Home } from '../../../shared/contract/home.ts';
import { hrefTo } from '../../app/route.ts';
import { writtenSpan } from '../../look/dates.ts';
import { listed } from '../../look/names.ts';
import { SESSION_WORDS } from '../../look/state-words.ts';
import { Tag } from '../../look/Tag.tsx';
import { useLook } from '../../look/use-look.ts';

/** Sessions of other groups the reader is or was a guest at; those sessions and nothing else of the group. */
export function GuestSessions({ sessions }: { readonly sessions: NonNullable<Home['guestOf']> }) {
  const look = useLook();
  return (
    <section className={look.card} aria-labelledby="guest-of">
      <h2 id="guest-of" className={look.heading}>
        As a guest
      </h2>
      <ul className={look.divided}>
        {sessions.map(({ session, supervisors, school }) => (
          <li key={session.key} className={look.spread}>
            <div>
              <a className={look.link} href={hrefTo.session(session.key)}>
                {writtenSpan(session.startsAt, session.endsAt)}
              </a>
              <p className={look.quiet}>
                A group of {listed(supervisors)}, {school}
                {session.venue === '' ? '' : ` · ${session.venue}`}
              </p>
            </div>
            <Tag tone={SESSION_WORDS[session.status].tone}>{SESSION_WORDS[session.status].words}</Tag>
          </li>
        ))}
      </ul>
    </section>
  );
}
