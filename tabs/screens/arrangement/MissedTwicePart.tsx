import { Button, Field, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ArrangementPage } from '../../../shared/contract/register.ts';
import { NOT_TOLD_REASONS, type NotToldReason } from '../../../shared/domain/sessions/session.ts';
import { useAnswerMissedTwice } from '../../api/use-further-forms.ts';
import { writtenDate, writtenMoment } from '../../look/dates.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { Icon } from '../../look/Icon.tsx';
import { useLook } from '../../look/use-look.ts';

type Pair = NonNullable<ArrangementPage['missedTwice']>[number];

const REASON_WORDS: Readonly<Record<NotToldReason, string>> = {
  'manager knows': 'Their manager knows already',
  'agreed beforehand': 'We had agreed it beforehand',
  'entered by mistake': 'It was entered by mistake',
  other: 'Another reason',
};

const useStyles = makeStyles({
  letter: {
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusLarge,
    margin: 0,
    padding: '12px 16px',
  },
});

/** Two sessions missed in a row: the message the policy asks for, ready to send or to decline; afterwards, what became of it. */
export function MissedTwicePart({
  arrangement,
  pairs,
}: {
  readonly arrangement: string;
  readonly pairs: readonly Pair[];
}) {
  const look = useLook();
  if (pairs.length === 0) return null;
  return (
    <section className={mergeClasses(look.card, look.stack, look.notOnPaper)} aria-labelledby="missed-twice">
      <h2 id="missed-twice" className={look.heading}>
        Two sessions in a row were missed
      </h2>
      <ul className={look.divided}>
        {pairs.map((pair) => (
          <li key={`${pair.supervisee.id} ${pair.session}`} className={look.stack}>
            <p className={look.text}>
              {pair.supervisee.name} was not there on {pair.days.map(writtenDate).join(' and ')}.{' '}
              <span className={look.quiet}>Rule {pair.rule} of your policy.</span>
            </p>
            <Became pair={pair} />
            {pair.mayAnswer && <Draft arrangement={arrangement} pair={pair} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** To whom it went and when, or why not. */
function Became({ pair }: { readonly pair: Pair }) {
  const look = useLook();
  if (pair.state === 'draft') {
    return pair.mayAnswer ? null : <p className={look.quiet}>The manager has not been told yet.</p>;
  }
  const when = pair.answeredAt === null ? '' : writtenMoment(pair.answeredAt);
  if (pair.state === 'declined') {
    return (
      <p className={look.text}>
        {pair.answeredBy} did not tell the manager, {when}
        {pair.reason !== null && `: ${REASON_WORDS[pair.reason].toLowerCase()}`}.
      </p>
    );
  }
  return (
    <ul className={look.list}>
      {pair.to.map(({ name, state, at }) => (
        <li key={name} className={look.sentence}>
          <Icon name={state === 'sent' ? 'check' : 'warning'} />
          <span className={look.text}>
            {state === 'sent' && at !== null
              ? `Sent to ${name}, ${writtenMoment(at)}`
              : `Teams could not reach ${name}. Please tell them yourself, or try again.`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Draft({ arrangement, pair }: { readonly arrangement: string; readonly pair: Pair }) {
  const look = useLook();
  const styles = useStyles();
  const answer = useAnswerMissedTwice(arrangement);
  const [isDeclining, setDeclining] = useState(false);
  const [reason, setReason] = useState<NotToldReason>('manager knows');
  const about = { supervisee: pair.supervisee.id, session: pair.session };
  return (
    <>
      {pair.state === 'draft' && (
        <>
          <p className={look.quiet}>To {pair.to.map((one) => one.name).join(', copy to ')}, as a message in Teams:</p>
          <blockquote className={mergeClasses(look.text, styles.letter)}>{pair.words}</blockquote>
        </>
      )}
      {isDeclining && (
        <Field label="Why not" hint="The register shows that it was declined, and this reason.">
          <Select
            value={reason}
            onChange={(_, { value }) => setReason(NOT_TOLD_REASONS.find((one) => one === value) ?? 'other')}
          >
            {NOT_TOLD_REASONS.map((one) => (
              <option key={one} value={one}>
                {REASON_WORDS[one]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <FailureNote error={answer.error} />
      <div className={look.row}>
        {isDeclining ? (
          <>
            <Button
              appearance="primary"
              disabled={answer.isPending}
              onClick={() => answer.mutate({ ...about, answer: 'decline', reason })}
            >
              Do not send it
            </Button>
            <Button onClick={() => setDeclining(false)}>Back</Button>
          </>
        ) : (
          <>
            <Button
              appearance="primary"
              disabled={answer.isPending}
              onClick={() => answer.mutate({ ...about, answer: 'send' })}
            >
              {pair.state === 'sent' ? 'Try again' : 'Send it'}
            </Button>
            {pair.state === 'draft' && <Button onClick={() => setDeclining(true)}>Not this time</Button>}
          </>
        )}
      </div>
    </>
  );
}
