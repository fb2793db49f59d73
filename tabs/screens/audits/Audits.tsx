import { Button, mergeClasses } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { Audits as AuditsView, RoundSummary } from '../../../shared/contract/evaluations.ts';
import { useAudits } from '../../api/use-audits.ts';
import { goTo, hrefTo } from '../../app/route.ts';
import { writtenDate } from '../../look/dates.ts';
import { Problem } from '../../look/Problem.tsx';
import { Tag } from '../../look/Tag.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';

const OpenAuditDialog = lazy(async () => ({ default: (await import('./OpenAuditDialog.tsx')).OpenAuditDialog }));

const STATES: Readonly<Record<RoundSummary['state'], string>> = {
  'to come': 'Not open yet',
  open: 'Open',
  over: 'Over',
};

function daysOf(round: RoundSummary): string {
  return `${writtenDate(round.opensOn)} to ${writtenDate(round.closesOn)}`;
}

function howMany({ asked, answered }: RoundSummary): string {
  if (asked === null) return '';
  return `${asked} asked, ${answered === null ? 'fewer than five' : answered} answered so far.`;
}

/** The anonymous audits of supervision: to answer, to open, to read together. */
export function Audits() {
  const look = useLook();
  const audits = useAudits();
  if (audits.isPending) return <Waiting what="the audits" />;
  if (audits.isError) return <Problem error={audits.error} onRetry={() => void audits.refetch()} />;
  const { mine, led, mayOpen } = audits.data;
  const isEmpty = mine.length === 0 && led.length === 0 && mayOpen.length === 0;
  return (
    <div className={mergeClasses(look.page, look.wide)}>
      <header className={look.stack}>
        <h1 className={look.title}>Audit of supervision</h1>
        <p className={look.text}>
          Once a year everybody who is supervised can say, without a name, how it goes. Answers are shown only together,
          of five people and more, when the audit is over.
        </p>
      </header>
      {isEmpty && <p className={look.text}>Your policy asks for no audit here, or you are not asked in one.</p>}
      {mine.length > 0 && <Mine mine={mine} />}
      {mayOpen.map((school) => (
        <OpenOne key={school.key} school={school} today={audits.data.today} />
      ))}
      {led.length > 0 && <Led led={led} />}
    </div>
  );
}

function Mine({ mine }: { readonly mine: AuditsView['mine'] }) {
  const look = useLook();
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-labelledby="audits-mine">
      <h2 id="audits-mine" className={look.heading}>
        For you to answer
      </h2>
      <ul className={look.divided}>
        {mine.map(({ round, isAnswered }) => (
          <li key={round.key} className={look.spread}>
            <div>
              <p className={look.text}>{round.school.name}</p>
              <p className={look.quiet}>{daysOf(round)}</p>
            </div>
            {isAnswered && <Tag tone="good">You have answered</Tag>}
            {!isAnswered && round.state === 'open' && (
              <Button appearance="primary" onClick={() => goTo(hrefTo.audit(round.key))}>
                Answer it
              </Button>
            )}
            {!isAnswered && round.state !== 'open' && <Tag tone="calm">{STATES[round.state]}</Tag>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function OpenOne({ school, today }: { readonly school: AuditsView['mayOpen'][number]; readonly today: string }) {
  const look = useLook();
  const [isAsked, setAsked] = useState(false);
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-label={`Open an audit at ${school.name}`}>
      <h2 className={look.heading}>{school.name}</h2>
      {school.hasOpen ? (
        <p className={look.text}>An audit is open or about to open. The next can be opened when it is over.</p>
      ) : (
        <>
          <p className={look.text}>
            {school.asks === 1 ? 'One person would be asked' : `${school.asks} people would be asked`}: everybody who is
            supervised there.
            {school.withoutAccount > 0 &&
              ` ${school.withoutAccount} without an account cannot answer here; give them the printed form.`}
          </p>
          {school.asks < 5 && (
            <p className={look.text}>Fewer than five people: their answers would never be shown to anybody.</p>
          )}
          <div className={look.row}>
            <Button appearance="primary" onClick={() => setAsked(true)}>
              Open an audit
            </Button>
            <a className={look.inText} href={hrefTo.printForm('river-tees-audit-tool', 1)}>
              The printed form
            </a>
          </div>
        </>
      )}
      <Suspense>
        {isAsked && <OpenAuditDialog school={school} today={today} onClose={() => setAsked(false)} />}
      </Suspense>
    </section>
  );
}

function Led({ led }: { readonly led: AuditsView['led'] }) {
  const look = useLook();
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-labelledby="audits-led">
      <h2 id="audits-led" className={look.heading}>
        Results
      </h2>
      <ul className={look.divided}>
        {led.map((round) => (
          <li key={round.key} className={look.spread}>
            <div>
              <p className={look.text}>{round.school.name}</p>
              <p className={look.quiet}>
                {daysOf(round)}. {howMany(round)}
              </p>
            </div>
            {round.state === 'over' ? (
              <Button
                aria-label={`Results of ${round.school.name}, ${daysOf(round)}`}
                onClick={() => goTo(hrefTo.auditResults(round.key))}
              >
                See the results
              </Button>
            ) : (
              <Tag tone="calm">{STATES[round.state]}</Tag>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
