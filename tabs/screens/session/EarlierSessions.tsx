import { mergeClasses } from '@fluentui/react-components';
import type { SessionPage } from '../../../shared/contract/sessions.ts';
import { hrefTo } from '../../app/route.ts';
import { writtenDate } from '../../look/dates.ts';
import { useLook } from '../../look/use-look.ts';

/** The way back to earlier sessions of the same arrangement. */
export function EarlierSessions({ earlier }: Pick<SessionPage, 'earlier'>) {
  const look = useLook();
  if (earlier.length === 0) return null;
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-labelledby="earlier">
      <h2 id="earlier" className={look.small}>
        Earlier sessions
      </h2>
      <ul className={look.list}>
        {earlier.map((one) => (
          <li key={one.key}>
            <a className={look.inText} href={hrefTo.session(one.key)}>
              {writtenDate(one.heldOn)}
            </a>{' '}
            <span className={look.quiet}>{one.recordState}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
