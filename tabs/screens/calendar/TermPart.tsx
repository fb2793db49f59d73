import { Button, Field, Input, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { SchoolCalendarView } from '../../../shared/contract/register.ts';
import { writtenDate } from '../../look/dates.ts';
import { useLook } from '../../look/use-look.ts';
import type { TermField } from './calendar-checks.ts';

type Term = SchoolCalendarView['terms'][number];

const useStyles = makeStyles({
  fields: {
    alignItems: 'start',
    display: 'grid',
    gap: '12px 16px',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 190px), 1fr))',
  },
  input: { minWidth: 0, width: '100%' },
});

const DATES: readonly (readonly [Exclude<TermField, 'name'>, string])[] = [
  ['startOn', 'First day'],
  ['endOn', 'Last day'],
  ['halfTermStartOn', 'Half term from'],
  ['halfTermEndOn', 'Half term until'],
];

interface TermPartProps {
  readonly position: number;
  readonly term: Term;
  readonly problemOf: (field: TermField) => string | undefined;
  readonly onChange: (changed: Partial<Term>) => void;
  /** Whose dates these are, where it follows the trust; left out where it does not. */
  readonly whose?: 'the trust' | 'the school';
  readonly onRemove: () => void;
}

/** One term: its name, its days, and its half-term break when it has one. */
export function TermPart({ position, term, problemOf, onChange, whose, onRemove }: TermPartProps) {
  const look = useLook();
  const styles = useStyles();
  const title = term.name.trim() === '' ? `Term ${position + 1}` : term.name;
  const said = (field: TermField) => {
    const problem = problemOf(field);
    return problem === undefined ? {} : { validationMessage: problem };
  };
  const written = (on: string | null) => (on === null || on === '' ? {} : { hint: writtenDate(on) });
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-label={title}>
      <div className={look.spread}>
        <h2 className={look.small}>{title}</h2>
        {whose === 'the trust' ? (
          <span className={look.quiet}>As the trust</span>
        ) : (
          <Button
            size="small"
            appearance="subtle"
            aria-label={whose === undefined ? `Remove ${title}` : `Remove ${title}, as the trust again`}
            onClick={onRemove}
          >
            {whose === undefined ? 'Remove' : 'As the trust again'}
          </Button>
        )}
      </div>
      <div className={styles.fields}>
        <Field label="Name" {...said('name')}>
          <Input
            className={styles.input}
            maxLength={60}
            value={term.name}
            onChange={(_, { value }) => onChange({ name: value })}
          />
        </Field>
        {DATES.map(([field, label]) => (
          <Field key={field} label={label} {...written(term[field])} {...said(field)}>
            <Input
              className={styles.input}
              type="date"
              value={term[field] ?? ''}
              onChange={(_, { value }) =>
                onChange({ [field]: value === '' && field.startsWith('half') ? null : value })
              }
            />
          </Field>
        ))}
      </div>
    </section>
  );
}
