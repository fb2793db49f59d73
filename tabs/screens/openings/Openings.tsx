import { mergeClasses } from '@fluentui/react-components';
import { READING_REASONS } from '../../../shared/domain/inspections/inspection.ts';
import { useOpenings } from '../../api/use-arrangement.ts';
import { hrefTo } from '../../app/route.ts';
import { BackLink } from '../../look/BackLink.tsx';
import { writtenDate, writtenMoment } from '../../look/dates.ts';
import { Icon } from '../../look/Icon.tsx';
import { Problem } from '../../look/Problem.tsx';
import { Tag } from '../../look/Tag.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { SCOPE_WORDS } from '../inspection/inspection-words.ts';
import { ExportArrangement } from './ExportArrangement.tsx';

/** Who has opened what through the app, and what can be reached outside it. */
export function Openings({ arrangementKey }: { readonly arrangementKey: string }) {
  const look = useLook();
  const page = useOpenings(arrangementKey);
  if (page.isPending) return <Waiting what="the list" />;
  if (page.isError) return <Problem error={page.error} onRetry={() => void page.refetch()} />;
  const { openings, notice, readings = [] } = page.data;
  return (
    <div className={mergeClasses(look.page, look.wide)}>
      <BackLink href={hrefTo.arrangement(arrangementKey)}>The arrangement</BackLink>
      <h1 className={look.title}>Who has opened what</h1>
      <section className={mergeClasses(look.card, look.sentence)} aria-label="What this list cannot show">
        <Icon name="info" />
        <p className={look.text}>{notice}</p>
      </section>
      {readings.length > 0 && (
        <section className={mergeClasses(look.card, look.stack)} aria-labelledby="readings">
          <h2 id="readings" className={look.heading}>
            Read by inspection
          </h2>
          <ul className={look.divided}>
            {readings.map((one) => (
              <li key={one.key} className={look.spread}>
                <div>
                  <p className={look.text}>
                    <strong>{one.reader}</strong>, {READING_REASONS[one.reason].toLowerCase()}:{' '}
                    {SCOPE_WORDS[one.scope].toLowerCase()}
                  </p>
                  <p className={look.quiet}>
                    {writtenDate(one.fromOn)} to {writtenDate(one.untilOn)} · allowed by {one.allowedBy}
                    {one.putOff !== null && ` · telling you had to wait (${one.putOff})`}
                  </p>
                </div>
                <Tag tone={one.isRunning ? 'soon' : 'calm'}>{one.isRunning ? 'Can read now' : 'Over'}</Tag>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={look.card} aria-label="Opened, latest first">
        {openings.length === 0 ? (
          <p className={look.text}>Nobody has opened anything yet.</p>
        ) : (
          <ul className={look.divided}>
            {openings.map((one) => (
              <li key={`${one.at} ${one.by} ${one.event} ${one.about}`}>
                <p className={look.text}>
                  <strong>{one.by}</strong>: {one.event}
                </p>
                <p className={look.quiet}>
                  {writtenMoment(one.at)} · {one.what}
                </p>
              </li>
            ))}
          </ul>
        )}
      </section>
      <ExportArrangement arrangementKey={arrangementKey} />
    </div>
  );
}
