import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { ChainGaps } from '../../../shared/contract/arrange.ts';
import { writtenDate } from '../../look/dates.ts';
import { Tag } from '../../look/Tag.tsx';
import { useLook } from '../../look/use-look.ts';

const NewArrangementDialog = lazy(async () => ({
  default: (await import('../arranging/NewArrangementDialog.tsx')).NewArrangementDialog,
}));

type Unsupervised = ChainGaps['unsupervised'][number];

function whyWords({ by, rule }: Unsupervised): string {
  if (by === 'said') return 'A lead has said that they need it.';
  return rule === null ? 'Their position needs it.' : `Their position needs it (${rule}).`;
}

interface UnsupervisedListProps {
  readonly rows: readonly Unsupervised[];
  readonly nameOf: (school: string) => string;
}

/** Who is to have supervision and has nobody for it, with why, and the way to begin one. */
export function UnsupervisedList({ rows, nameOf }: UnsupervisedListProps) {
  const look = useLook();
  const [begun, setBegun] = useState<Unsupervised | null>(null);
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className={look.small}>Without a supervisor</h3>
      <ul className={look.divided}>
        {rows.map((row) => {
          const { person, school, need, away } = row;
          return (
            <li key={`${person.id} ${need}`} className={look.spread}>
              <div>
                <p className={look.text}>
                  {person.name}, {person.jobTitle}, {nameOf(school)}
                </p>
                <p className={look.quiet}>{whyWords(row)}</p>
              </div>
              <div className={look.row}>
                {need === 'clinical' && <Tag tone="calm">clinical supervision</Tag>}
                {away !== undefined && (
                  <Tag tone="calm" icon="pause">
                    {away.untilOn === null ? 'Away' : `Away until ${writtenDate(away.untilOn)}`}
                  </Tag>
                )}
                <Button aria-label={`Arrange supervision for ${person.name}`} onClick={() => setBegun(row)}>
                  Arrange supervision
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      <Suspense>
        {begun !== null && (
          <NewArrangementDialog
            school={begun.school}
            begin={{ supervisee: begun.person.id, kind: begun.need === 'clinical' ? 'clinical' : 'one-to-one' }}
            onClose={() => setBegun(null)}
          />
        )}
      </Suspense>
    </>
  );
}
