import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ArrangementSummary, SessionSummary } from '../../../shared/contract/parts.ts';
import { goTo, hrefTo } from '../../app/route.ts';
import { distanceInWords, londonDate, writtenSpan } from '../../look/dates.ts';
import { Icon } from '../../look/Icon.tsx';
import { withWhom } from '../../look/names.ts';
import { SESSION_WORDS } from '../../look/state-words.ts';
import { Tag } from '../../look/Tag.tsx';
import { useLook } from '../../look/use-look.ts';

const useStyles = makeStyles({
  card: { borderLeft: `4px solid ${tokens.colorCompoundBrandStroke}` },
  when: {
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase500,
    margin: 0,
  },
});

interface NextSessionProps {
  readonly arrangement: ArrangementSummary;
  readonly session: SessionSummary;
  readonly today: string;
  /** Nothing else presses more. */
  readonly isFirst: boolean;
}

/** The session that comes next: when, with whom, where. */
export function NextSession({ arrangement, session, today, isFirst }: NextSessionProps) {
  const look = useLook();
  const styles = useStyles();
  const status = SESSION_WORDS[session.status];
  const day = distanceInWords(londonDate(session.startsAt), today);
  return (
    <section className={mergeClasses(look.card, look.spread, styles.card)} aria-labelledby="next">
      <div className={look.stack}>
        <h2 id="next" className={look.quiet}>
          Your next session is {day}
        </h2>
        <p className={styles.when}>{writtenSpan(session.startsAt, session.endsAt)}</p>
        <div className={look.row}>
          <span className={look.tight}>
            <Icon name="person" size={16} />
            {withWhom(arrangement)}
          </span>
          {session.venue !== '' && (
            <span className={look.tight}>
              <Icon name="place" size={16} />
              {session.venue}
            </span>
          )}
          <Tag tone={status.tone} icon={status.icon ?? 'calendar'}>
            {status.words}
          </Tag>
        </div>
      </div>
      <Button appearance={isFirst ? 'primary' : 'secondary'} onClick={() => goTo(hrefTo.session(session.key))}>
        Open the session
      </Button>
    </section>
  );
}
