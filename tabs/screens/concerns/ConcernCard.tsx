import { mergeClasses } from '@fluentui/react-components';
import type { ConcernView } from '../../../shared/contract/register.ts';
import { writtenDate, writtenMoment } from '../../look/dates.ts';
import { Tag } from '../../look/Tag.tsx';
import { useLook } from '../../look/use-look.ts';
import { ConcernDays } from './ConcernDays.tsx';
import { ConcernSteps } from './ConcernSteps.tsx';

const KIND_WORDS: Readonly<Record<ConcernView['kind'], string>> = {
  dispute: 'A disagreement',
  entitlement: 'Supervision that is due and not given',
  'urgent request': 'Supervision asked for sooner',
  'case escalation': 'A case to be taken further',
};
const STEP_WORDS: Readonly<Record<ConcernView['steps'][number]['step'], string>> = {
  raised: 'raised it',
  agreed: 'agreed to taking it further',
  'agreement refused': 'did not agree to taking it further',
  'moved on': 'took it to the next step',
  'passed on': 'passed it on, because whoever had it cannot take it now',
  noted: 'noted',
  talked: 'noted that the two talked it over',
  told: 'noted that the other one was told',
  meeting: 'noted the meeting',
  closed: 'closed it',
};

function standsWith(concern: ConcernView): string {
  if (concern.isClosed) return 'Closed';
  if (concern.isAsking) return `${concern.addressee.name} is asked to agree`;
  if (concern.addressee.id === concern.raisedBy.id) return `Back with ${concern.raisedBy.name}`;
  return `With ${concern.addressee.name}`;
}

/** One concern: its words, its way step by step, what was done, and what comes next. */
export function ConcernCard({ concern }: { readonly concern: ConcernView }) {
  const look = useLook();
  const next = concern.way[concern.stage + 1];
  const titleId = `concern-${concern.key}`;
  return (
    <article className={mergeClasses(look.card, look.stack)} aria-labelledby={titleId}>
      <div className={look.spread}>
        <h2 id={titleId} className={look.heading}>
          {KIND_WORDS[concern.kind]}
        </h2>
        <Tag tone={concern.isClosed ? 'good' : 'soon'}>{standsWith(concern)}</Tag>
      </div>
      <p className={look.quiet}>
        Raised by {concern.raisedBy.name}, {writtenMoment(concern.raisedAt)}
        {concern.subject !== null && `, about ${concern.subject.name}`}
      </p>
      <p className={look.text}>{concern.text}</p>
      <div>
        <h3 className={look.small}>The way it goes</h3>
        <ol>
          {concern.way.map((step, at) => (
            <li
              key={step.addressee}
              className={look.text}
              {...(at === concern.stage && !concern.isClosed ? { 'aria-current': 'step' as const } : {})}
            >
              {step.addressee}
              {step.needsAgreementOfBoth && ', when you both agree'}
              {step.rule !== null && <span className={look.quiet}> rule {step.rule}</span>}
              {at === concern.stage && !concern.isClosed && <strong> (here now)</strong>}
              {at < concern.stage && <span className={look.quiet}> (done or passed over)</span>}
            </li>
          ))}
        </ol>
      </div>
      <div>
        <h3 className={look.small}>What was done</h3>
        <ul className={look.list}>
          {concern.steps.map((step) => (
            <li key={step.key} className={look.text}>
              {step.by} {STEP_WORDS[step.step]}
              {step.on !== undefined && `, ${writtenDate(step.on)}`}
              {step.note !== '' && `: “${step.note}”`}{' '}
              <span className={look.quiet}>
                {writtenMoment(step.at)}
                {step.to !== null && step.step !== 'noted' && step.on === undefined && `. Then with ${step.to}`}
              </span>
            </li>
          ))}
        </ul>
      </div>
      {next !== undefined && !concern.isClosed && (
        <p className={look.text}>
          What comes next, if it is not settled: {next.addressee}
          {next.needsAgreementOfBoth && ', when you both agree'}.
        </p>
      )}
      <ConcernDays concern={concern} />
      <ConcernSteps concern={concern} />
    </article>
  );
}
