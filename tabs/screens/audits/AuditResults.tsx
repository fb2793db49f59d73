import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { AuditResults as Results } from '../../../shared/contract/evaluations.ts';
import { useAuditResults } from '../../api/use-audits.ts';
import { hrefTo } from '../../app/route.ts';
import { BackLink } from '../../look/BackLink.tsx';
import { writtenDate } from '../../look/dates.ts';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';

const useStyles = makeStyles({
  counts: { display: 'grid', gap: '8px', margin: 0, maxWidth: '520px' },
  count: { alignItems: 'center', display: 'grid', gap: '12px', gridTemplateColumns: '72px minmax(0, 1fr) 32px' },
  track: { backgroundColor: tokens.colorNeutralBackground4, borderRadius: '4px', height: '12px' },
  bar: { backgroundColor: tokens.colorCompoundBrandBackground, borderRadius: '4px', height: '100%' },
  number: { margin: 0, textAlign: 'right' },
});

type Question = Results['questions'][number];

/** What an audit came to: only together, only of five and more. */
export function AuditResults({ auditKey }: { readonly auditKey: string }) {
  const look = useLook();
  const results = useAuditResults(auditKey);
  if (results.isPending) return <Waiting what="the results" />;
  if (results.isError) return <Problem error={results.error} onRetry={() => void results.refetch()} />;
  const { round, state, questions, unreadable } = results.data;
  return (
    <div className={mergeClasses(look.page, look.wide)}>
      <BackLink href={hrefTo.audits}>Audits</BackLink>
      <header>
        <h1 className={look.title}>Results of the audit</h1>
        <p className={look.quiet}>
          {round.school.name} · {writtenDate(round.opensOn)} to {writtenDate(round.closesOn)}
          {round.answered !== null && ` · ${round.answered} of ${round.asked ?? round.answered} answered`}
        </p>
      </header>
      {state === 'open' && (
        <p className={look.text}>
          Results are shown after {writtenDate(round.closesOn)}. Shown earlier, one person’s answers could be worked out
          from the difference.
        </p>
      )}
      {state === 'too few' && (
        <p className={look.text}>
          Fewer than five people answered. So that nobody can be recognised, nothing of it is shown, now or later.
        </p>
      )}
      {state === 'shown' && (
        <>
          <p className={look.text}>
            Averages are rounded to the half. Where fewer than five people said something, or could be worked out from
            the others, it is left out. Comments are not shown: only words that five or more people used.
          </p>
          <ol className={mergeClasses(look.plain, look.stack)}>
            {questions.map((question) => (
              <li key={question.id} className={mergeClasses(look.card, look.stack)}>
                <h2 className={look.small}>{question.label}</h2>
                <Answer question={question} />
              </li>
            ))}
          </ol>
        </>
      )}
      {unreadable > 0 && (
        <p className={look.quiet}>
          {unreadable === 1 ? 'One answer was' : `${unreadable} answers were`} locked with an earlier certificate of the
          service and can be opened by nobody.
        </p>
      )}
    </div>
  );
}

function Answer({ question }: { readonly question: Question }) {
  const look = useLook();
  switch (question.state) {
    case 'hidden':
      return <p className={look.quiet}>Too few said the same to show anything.</p>;
    case 'average':
      return <p className={look.text}>About {question.average} on average</p>;
    case 'most':
      return <p className={look.text}>Most said “{question.option}”. The others are too few to be counted.</p>;
    case 'words':
      return <p className={look.text}>Used by five or more: {question.words.join(', ')}</p>;
    case 'counts':
      return <Counts counts={question.counts} />;
  }
}

function Counts({ counts }: { readonly counts: readonly { readonly option: string; readonly count: number }[] }) {
  const look = useLook();
  const styles = useStyles();
  const most = Math.max(...counts.map((each) => each.count), 1);
  return (
    <dl className={styles.counts}>
      {counts.map(({ option, count }) => (
        <div key={option} className={styles.count}>
          <dt className={look.text}>{option}</dt>
          <div className={styles.track} aria-hidden="true">
            <div className={styles.bar} style={{ width: `${(count / most) * 100}%` }} />
          </div>
          <dd className={mergeClasses(look.text, styles.number)}>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
