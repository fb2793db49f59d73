import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ArrangementSummary } from '../../../shared/contract/parts.ts';
import { hrefTo } from '../../app/route.ts';
import { writtenDate } from '../../look/dates.ts';
import { withWhom } from '../../look/names.ts';
import { childrenWords, contractWords, dueWords } from '../../look/state-words.ts';
import { Tag } from '../../look/Tag.tsx';
import { useLook } from '../../look/use-look.ts';

const useStyles = makeStyles({
  card: { height: '100%' },
  tags: { alignItems: 'flex-start', display: 'flex', flexDirection: 'column', gap: '8px' },
});

const ROLE_WORDS: Readonly<Record<ArrangementSummary['mine'], string>> = {
  supervisor: 'You supervise',
  supervisee: 'You are supervised by',
  cover: 'You stand in for',
  'line manager': 'You manage',
  commissioner: 'You commissioned',
  none: 'Supervision of',
};

const PARTIES: readonly ArrangementSummary['mine'][] = ['supervisor', 'supervisee', 'cover'];

/** One arrangement: with whom, and how it stands, in words. */
export function ArrangementCard({
  arrangement,
  today,
}: {
  readonly arrangement: ArrangementSummary;
  readonly today: string;
}) {
  const look = useLook();
  const styles = useStyles();
  const due = dueWords(arrangement, today);
  const contract = contractWords(arrangement);
  const children = childrenWords(arrangement);
  const { overdueActions, openActions, lastHeldOn } = arrangement;
  return (
    <article className={mergeClasses(look.card, look.stack, styles.card)}>
      <div>
        <p className={look.quiet}>{ROLE_WORDS[arrangement.mine]}</p>
        <h3 className={look.small}>
          <a className={look.link} href={hrefTo.arrangement(arrangement.key)}>
            {withWhom(arrangement)}
          </a>
        </h3>
        <p className={look.quiet}>{arrangement.school.name}</p>
      </div>
      <div className={styles.tags}>
        <Tag {...due}>{due.words}</Tag>
        <Tag {...contract}>{contract.words}</Tag>
        {children !== null && <Tag {...children}>{children.words}</Tag>}
        {overdueActions > 0 && (
          <Tag tone="late">{overdueActions === 1 ? '1 action overdue' : `${overdueActions} actions overdue`}</Tag>
        )}
      </div>
      <p className={look.quiet}>
        {lastHeldOn === null ? 'No session held yet' : `Last held ${writtenDate(lastHeldOn)}`}
        {openActions > 0 && ` · ${openActions} open ${openActions === 1 ? 'action' : 'actions'}`}
      </p>
      {PARTIES.includes(arrangement.mine) && (
        <p className={look.quiet}>
          <a className={look.inText} href={hrefTo.adHoc(arrangement.key)}>
            Record ad hoc supervision
          </a>
        </p>
      )}
    </article>
  );
}
