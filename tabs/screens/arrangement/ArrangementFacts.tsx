import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ArrangementPage } from '../../../shared/contract/register.ts';
import { useMe } from '../../api/use-home.ts';
import { hrefTo } from '../../app/route.ts';
import { writtenDate } from '../../look/dates.ts';
import { namesOf } from '../../look/names.ts';
import { contractWords, dueWords } from '../../look/state-words.ts';
import { Tag } from '../../look/Tag.tsx';
import { useLook } from '../../look/use-look.ts';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gap: '16px',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 240px), 1fr))',
    margin: 0,
    // Short facts stand two and two on a phone; the states above them keep a line each.
    '@media (max-width: 480px)': {
      gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      '& > :nth-child(-n+2)': { gridColumn: '1 / -1' },
    },
  },
  value: { alignItems: 'flex-start', display: 'flex', flexDirection: 'column', gap: '6px', margin: '4px 0 0' },
});

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const look = useLook();
  const styles = useStyles();
  return (
    <div>
      <dt className={look.quiet}>{label}</dt>
      <dd className={mergeClasses(look.text, styles.value)}>{children}</dd>
    </div>
  );
}

interface ClockLineProps {
  readonly clock: ArrangementPage['clocks'][number];
  /** The supervisee, where the arrangement has several. */
  readonly name: string | null;
}

/** Why supervision is due then. */
function ClockLine({ clock, name }: ClockLineProps) {
  const look = useLook();
  const state =
    clock.dueOn === null ? dueWords({ dueState: clock.state, nextDueOn: null }).words : writtenDate(clock.dueOn);
  return (
    <span className={look.quiet}>
      {name !== null && `${name}: ${state}. `}
      {clock.rule !== null && `Because of rule ${clock.rule} of your policy`}
    </span>
  );
}

/** Dates and states, with the rule of the policy that asks for them. */
export function ArrangementFacts({ page }: { readonly page: ArrangementPage }) {
  const look = useLook();
  const styles = useStyles();
  const today = useMe().data?.today;
  const { arrangement, clocks, durationMinutes, together, venue, words } = page;
  const names = namesOf(arrangement);
  const due = dueWords(arrangement, today);
  const contract = contractWords(arrangement);
  return (
    <section className={look.card} aria-label="Dates">
      <dl className={styles.facts}>
        <Fact label="Next due">
          <Tag {...due}>{due.words}</Tag>
          {clocks.map((clock) => (
            <ClockLine
              key={`${clock.id} ${clock.supervisee}`}
              clock={clock}
              name={clocks.length > 1 ? (names[clock.supervisee] ?? 'Somebody') : null}
            />
          ))}
        </Fact>
        <Fact label={`The ${words.contract}`}>
          <Tag {...contract}>{contract.words}</Tag>
          <a className={look.link} href={hrefTo.contract(arrangement.key)}>
            {page.may.readContent ? 'Open the contract' : 'See its dates'}
          </a>
        </Fact>
        <Fact label="Last held">
          {arrangement.lastHeldOn === null ? 'Not yet' : writtenDate(arrangement.lastHeldOn)}
        </Fact>
        {together !== undefined && (
          <Fact label="Working together">
            since {writtenDate(together.sinceOn)}
            {together.changes > 0 && (
              <span className={look.quiet}>
                {together.changes === 1
                  ? 'The supervisor has changed once'
                  : `The supervisor has changed ${together.changes} times`}
              </span>
            )}
          </Fact>
        )}
        <Fact label="Usually">
          {durationMinutes} minutes{venue === '' ? '' : `, ${venue}`}
        </Fact>
        <Fact label="Actions">
          {arrangement.openActions} open
          {arrangement.overdueActions > 0 && <Tag tone="late">{arrangement.overdueActions} overdue</Tag>}
        </Fact>
      </dl>
    </section>
  );
}
