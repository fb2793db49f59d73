import { Button, mergeClasses } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { writtenMoment } from '../../look/dates.ts';
import { useLook } from '../../look/use-look.ts';
import { CorrectionPaper } from './CorrectionPaper.tsx';
import { PaperPart } from './PaperPart.tsx';
import type { RecordPartProps } from './record-part-props.ts';
import { SignSteps } from './SignSteps.tsx';

const CorrectionForm = lazy(async () => ({ default: (await import('./CorrectionForm.tsx')).CorrectionForm }));

/** Dated corrections of a closed record: what was signed, what it should say, signed anew. The record itself stays as it is. */
export function CorrectionsPart({ record, arrangement, words, onNewest }: RecordPartProps) {
  const look = useLook();
  const [isAdding, setAdding] = useState(false);
  const { addenda, mayAdd } = record.corrections;
  if (addenda.length === 0 && !mayAdd) return null;
  const newestOf = async (key: string) => {
    const newest = (await onNewest())?.corrections.addenda.find((one) => one.key === key);
    return newest === undefined ? null : { ...newest, corrections: { addenda: [], mayAdd: false } };
  };
  return (
    <section className={mergeClasses(look.card, look.wide)} aria-labelledby="corrections">
      <h2 id="corrections" className={look.small}>
        Corrections
      </h2>
      {addenda.map((addendum, at) => {
        const whole = { ...addendum, corrections: { addenda: [], mayAdd: false } };
        return (
          <article key={addendum.key} className={look.stack} aria-label={addendum.form.title}>
            {addendum.sealedAt !== null && (
              <p className={look.quiet}>Signed anew and sealed {writtenMoment(addendum.sealedAt)}.</p>
            )}
            <CorrectionPaper record={addendum} />
            <SignSteps
              record={whole}
              words={{ ...words, record: 'correction' }}
              title={`Signatures of ${addenda.length === 1 ? 'the correction' : `correction ${at + 1}`}`}
              whenSaved={() => newestOf(addendum.key)}
            />
            <PaperPart record={whole} onNewest={() => newestOf(addendum.key)} />
          </article>
        );
      })}
      {mayAdd && !isAdding && (
        <div className={mergeClasses(look.stack, look.notOnPaper)}>
          <p className={look.quiet}>
            What is signed does not change. If something in it is wrong, add a correction; it is signed by the same
            people.
          </p>
          <div>
            <Button onClick={() => setAdding(true)}>Add a correction</Button>
          </div>
        </div>
      )}
      {isAdding && (
        <Suspense>
          <CorrectionForm record={record} arrangement={arrangement} onDone={() => setAdding(false)} />
        </Suspense>
      )}
    </section>
  );
}
