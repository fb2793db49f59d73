import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { RecordView } from '../../../shared/contract/records.ts';
import { useTab } from '../../app/tab-context.ts';
import { writtenMoment } from '../../look/dates.ts';
import { Icon } from '../../look/Icon.tsx';
import { useLook } from '../../look/use-look.ts';
import type { RecordWords } from './record-part-props.ts';

const SignDialog = lazy(async () => ({ default: (await import('./SignDialog.tsx')).SignDialog }));

const useStyles = makeStyles({
  steps: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: '20px' },
  signed: { color: tokens.colorStatusSuccessForeground1, display: 'flex' },
});

interface SignStepsProps {
  readonly record: RecordView;
  readonly words: RecordWords;
  /** Where several stand on one page, each says of what; left out = the record's own. */
  readonly title?: string;
  /** The record as stored, when everything typed has reached the server. */
  readonly whenSaved: () => Promise<RecordView | null>;
}

/** Who has signed, who has not, who would not; and the buttons of the person looking. */
export function SignSteps({ record, words, title = 'Signatures', whenSaved }: SignStepsProps) {
  const look = useLook();
  const styles = useStyles();
  const [asked, setAsked] = useState<{ step: 'sign' | 'refuse'; record: RecordView } | null>(null);
  const ask = async (step: 'sign' | 'refuse') => {
    const newest = await whenSaved();
    if (newest !== null) setAsked({ step, record: newest });
  };
  const { oid } = useTab();
  const { signatures, waitingFor, refusals, may, signing } = record;
  /** Somebody who signs on paper can refuse as anybody can. */
  const isAskedOnPaper = signing.style === 'paper original' && waitingFor.some((one) => one.person === oid);
  if (signatures.length === 0 && waitingFor.length === 0 && refusals.length === 0 && !may.sign) return null;
  return (
    <section
      className={mergeClasses(look.stack, styles.steps, look.notOnPaper)}
      aria-labelledby={`signatures-${record.key}`}
    >
      <h3 id={`signatures-${record.key}`} className={look.small}>
        {title}
      </h3>
      <ul className={look.list}>
        {signatures.map((one) => (
          <li key={`signed ${one.person}`} className={look.sentence}>
            <span className={styles.signed}>
              <Icon name="check" />
            </span>
            <span className={look.text}>
              {one.name} signed {writtenMoment(one.signedAt)}
              {one.witness !== undefined && `, on the screen of ${one.witness}`}
              {one.comment !== null && `: “${one.comment}”`}
            </span>
          </li>
        ))}
        {refusals.map((one) => (
          <li key={`refused ${one.person} ${one.at}`} className={look.sentence}>
            <Icon name="warning" />
            <span className={look.text}>
              {one.name} did not sign, {writtenMoment(one.at)}: “{one.reason}”
            </span>
          </li>
        ))}
        {waitingFor.map((one) => (
          <li key={`waiting ${one.person}`} className={look.sentence}>
            <Icon name="clock" />
            <span className={look.text}>
              Waiting for {one.name}
              {one.isLater === true && ', which holds nothing up'}
            </span>
          </li>
        ))}
      </ul>
      {(may.sign || isAskedOnPaper) && (
        <div className={look.row}>
          {may.sign && (
            <Button appearance="primary" icon={<Icon name="sign" />} onClick={() => void ask('sign')}>
              Sign
            </Button>
          )}
          <Button onClick={() => void ask('refuse')}>I don’t agree with it</Button>
        </div>
      )}
      {asked !== null && (
        <Suspense>
          <SignDialog step={asked.step} record={asked.record} words={words} onClose={() => setAsked(null)} />
        </Suspense>
      )}
    </section>
  );
}
