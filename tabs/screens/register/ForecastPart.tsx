import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RegisterOverview } from '../../../shared/contract/oversight.ts';
import { OUTLOOK_WORDS } from '../../../shared/domain/oversight/register-words.ts';
import { hrefTo } from '../../app/route.ts';
import { writtenDate, writtenShortDay } from '../../look/dates.ts';
import { Tag } from '../../look/Tag.tsx';
import { useLook } from '../../look/use-look.ts';

const useStyles = makeStyles({
  weeks: {
    display: 'grid',
    gap: '12px',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 135px), 1fr))',
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  week: { alignItems: 'flex-start' },
  number: {
    fontSize: tokens.fontSizeBase600,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase600,
    margin: 0,
  },
  why: { minWidth: '240px' },
  risk: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', justifyContent: 'space-between' },
});

type Forecast = RegisterOverview['forecast'];

function WeekCard({ week, isFirst }: { readonly week: Forecast['weeks'][number]; readonly isFirst: boolean }) {
  const look = useLook();
  const styles = useStyles();
  return (
    <li className={mergeClasses(look.card, look.stack, styles.week)}>
      <h3 className={look.small}>
        {isFirst
          ? `Until ${writtenShortDay(week.endOn)}`
          : `${writtenShortDay(week.startOn)} to ${writtenShortDay(week.endOn)}`}
      </h3>
      <p className={styles.number}>{week.due} due</p>
      {week.due > 0 && <p className={look.text}>{week.booked} booked in time</p>}
      {week.due > 0 &&
        (week.atRisk === 0 ? <Tag tone="good">None at risk</Tag> : <Tag tone="soon">{week.atRisk} at risk</Tag>)}
    </li>
  );
}

interface ForecastPartProps {
  readonly forecast: Forecast;
  readonly onShowAll: () => void;
}

/** What falls due in the next four weeks, what is booked for it, and whose supervision will be missed unless somebody books. */
export function ForecastPart({ forecast, onShowAll }: ForecastPartProps) {
  const look = useLook();
  const styles = useStyles();
  const { weeks, atRisk, totalAtRisk, overdue } = forecast;
  return (
    <div className={look.wide}>
      <section className={look.stack} aria-labelledby="forecast-weeks">
        <h2 id="forecast-weeks" className={look.heading}>
          The next four weeks
        </h2>
        <p className={look.quiet}>
          {overdue === 0 ? 'Nothing is overdue.' : `${overdue} overdue already.`} Due days follow each school’s term
          dates.
        </p>
        <ul className={styles.weeks}>
          {weeks.map((week, at) => (
            <WeekCard key={week.startOn} week={week} isFirst={at === 0} />
          ))}
        </ul>
      </section>
      <section className={mergeClasses(look.card, look.stack)} aria-labelledby="forecast-risk">
        <h2 id="forecast-risk" className={look.heading}>
          Book these to prevent misses
        </h2>
        {totalAtRisk === 0 ? (
          <p className={look.text}>Everything that falls due is booked in time.</p>
        ) : (
          <ul className={look.divided}>
            {atRisk.map((one) => (
              <li key={one.arrangement} className={styles.risk}>
                <div>
                  <a className={look.link} href={hrefTo.arrangement(one.arrangement)}>
                    {one.who.join(', ')}
                  </a>
                  <p className={look.quiet}>
                    with {one.with.join(', ')}, {one.school}
                  </p>
                </div>
                <div className={styles.why}>
                  <Tag tone={one.outlook === 'overdue' ? 'late' : 'soon'}>{OUTLOOK_WORDS[one.outlook]}</Tag>
                  <p className={look.quiet}>
                    Due {writtenDate(one.dueOn)}
                    {one.bookedOn !== null && `, booked for ${writtenDate(one.bookedOn)}`}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        )}
        {totalAtRisk > 0 && (
          <div>
            <Button onClick={onShowAll}>
              {totalAtRisk === 1 ? 'Show it in the list' : `Show all ${totalAtRisk} in the list`}
            </Button>
          </div>
        )}
      </section>
    </div>
  );
}
