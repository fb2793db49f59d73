import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useMe } from '../../api/use-home.ts';
import { Icon } from '../../look/Icon.tsx';
import { useLook } from '../../look/use-look.ts';
import { type CalendarProblems, fieldName, type TermField } from './calendar-checks.ts';
import { type Dates, isAmong } from './calendar-draft.ts';
import { TermPart } from './TermPart.tsx';

type Term = Dates['terms'][number];

/** A term of the form, which keeps its identity while its dates change. */
export interface Row {
  readonly id: number;
  readonly term: Term;
}

const FIELDS: readonly TermField[] = ['name', 'startOn', 'endOn', 'halfTermStartOn', 'halfTermEndOn'];

interface TermsPartProps {
  readonly rows: readonly Row[];
  /** The terms as they were opened. */
  readonly opened: readonly Term[];
  readonly problems: CalendarProblems;
  /** The trust's terms, where the school follows them. */
  readonly ofTrust: readonly Term[] | undefined;
  readonly onChange: (rows: readonly Row[]) => void;
  readonly onRemove: (row: Row) => void;
  readonly onAdd: () => void;
}

/** The terms one below the other; those that are over stand behind a button, unless something is wrong with one. */
export function TermsPart({ rows, opened, problems, ofTrust, onChange, onRemove, onAdd }: TermsPartProps) {
  const look = useLook();
  const today = useMe().data?.today ?? '';
  // Only as it was opened: a term whose last day is being typed does not vanish.
  const isOver = ({ term }: Row) => today !== '' && term.endOn < today && isAmong(term, opened);
  const [isOverShown, setOverShown] = useState(false);
  const hasProblem = (at: number) => FIELDS.some((field) => problems[fieldName(at, field)] !== undefined);
  const placed = rows.map((row, at) => ({ row, at }));
  const shown = placed.filter(({ row, at }) => isOverShown || !isOver(row) || hasProblem(at));
  const hidden = placed.length - shown.length;
  return (
    <>
      {(hidden > 0 || isOverShown) && (
        <div className={look.row}>
          <Button appearance="subtle" aria-expanded={isOverShown} onClick={() => setOverShown(!isOverShown)}>
            {isOverShown
              ? 'Hide the terms that are over'
              : `Show ${hidden === 1 ? 'the term' : `${hidden} terms`} that ${hidden === 1 ? 'is' : 'are'} over`}
          </Button>
        </div>
      )}
      {shown.map(({ row, at }) => (
        <TermPart
          key={row.id}
          position={at}
          term={row.term}
          problemOf={(field) => problems[fieldName(at, field)]}
          {...(ofTrust === undefined ? {} : { whose: isAmong(row.term, ofTrust) ? 'the trust' : 'the school' })}
          onChange={(changed) =>
            onChange(rows.map((one) => (one.id === row.id ? { ...one, term: { ...one.term, ...changed } } : one)))
          }
          onRemove={() => onRemove(row)}
        />
      ))}
      <div>
        <Button icon={<Icon name="add" />} onClick={onAdd}>
          Add a term
        </Button>
      </div>
    </>
  );
}
