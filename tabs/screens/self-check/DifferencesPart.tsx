import { Button, mergeClasses } from '@fluentui/react-components';
import type { Difference, SelfCheckPage } from '../../../shared/contract/self-check.ts';
import { useCompare } from '../../api/use-self-check.ts';
import { writtenMoment } from '../../look/dates.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { Tag, type Tone } from '../../look/Tag.tsx';
import { useLook } from '../../look/use-look.ts';

const SEVERITIES: Readonly<Record<Difference['severity'], { readonly tone: Tone; readonly words: string }>> = {
  high: { tone: 'late', words: 'Records' },
  medium: { tone: 'soon', words: 'Register' },
  low: { tone: 'calm', words: 'Access missing' },
};

interface DifferencesProps {
  readonly of: readonly Difference[];
  readonly none: string;
  readonly isOver?: boolean;
}

function Differences({ of, none, isOver = false }: DifferencesProps) {
  const look = useLook();
  if (of.length === 0) return <p className={look.text}>{none}</p>;
  return (
    <ul className={look.divided}>
      {of.map((one) => (
        <li key={`${one.what} ${one.where} ${one.who}`} className={look.spread}>
          <div>
            <p className={look.text}>
              {one.what}
              {one.who !== null && (
                <>
                  : <strong>{one.who}</strong>
                </>
              )}
            </p>
            <p className={look.quiet}>{one.where}</p>
          </div>
          <Tag tone={isOver ? 'good' : SEVERITIES[one.severity].tone}>{SEVERITIES[one.severity].words}</Tag>
        </li>
      ))}
    </ul>
  );
}

/** Compares at once, for whoever has just changed something in SharePoint or wonders. */
function CompareNow() {
  const look = useLook();
  const compare = useCompare();
  return (
    <>
      <FailureNote error={compare.error} />
      <div className={look.row}>
        <Button disabled={compare.isPending} onClick={() => compare.mutate()}>
          {compare.isPending ? 'Comparing…' : 'Compare now'}
        </Button>
      </div>
      <p className={look.quiet} aria-live="polite">
        {compare.isPending && 'Comparing everybody in SharePoint with the register. This can take a minute.'}
        {compare.isSuccess && 'Compared just now.'}
      </p>
    </>
  );
}

/** What the night's comparison of permissions left for people, and what it put right itself. */
export function DifferencesPart({ permissions }: { readonly permissions: SelfCheckPage['permissions'] }) {
  const look = useLook();
  const { comparedAt, standing, mended } = permissions;
  return (
    <>
      <section className={mergeClasses(look.card, look.stack)} aria-labelledby="differences">
        <h2 id="differences" className={look.heading}>
          {comparedAt === null ? 'Who can read what' : 'For you to decide'}
        </h2>
        {comparedAt === null ? (
          <p className={look.text}>It has not been compared yet. It is, every night from 02:00.</p>
        ) : (
          <>
            <p className={look.quiet}>
              Compared {writtenMoment(comparedAt)}: everybody in SharePoint against the register. What stands here the
              service does not change by itself.
            </p>
            <Differences of={standing} none="Nothing: everybody reads what is theirs and nobody more." />
          </>
        )}
        <CompareNow />
      </section>
      {comparedAt !== null && (
        <section className={mergeClasses(look.card, look.stack)} aria-labelledby="put-right">
          <h2 id="put-right" className={look.heading}>
            Put right
          </h2>
          <Differences of={mended} none="Nothing had to be." isOver />
        </section>
      )}
    </>
  );
}
