import { Button, Field, Input, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { SchoolCalendarView } from '../../../shared/contract/register.ts';
import { writtenDate } from '../../look/dates.ts';
import { Icon } from '../../look/Icon.tsx';
import { useLook } from '../../look/use-look.ts';
import { BankHolidays } from './BankHolidays.tsx';

const useStyles = makeStyles({ add: { alignItems: 'end', display: 'flex', flexWrap: 'wrap', gap: '8px' } });

interface ClosuresPartProps {
  readonly terms: SchoolCalendarView['terms'];
  readonly closures: readonly string[];
  /** The trust's, where the school follows it. */
  readonly ofTrust?: readonly string[] | undefined;
  readonly onChange: (closures: readonly string[]) => void;
}

/** INSET days, bank holidays and other days without school. */
export function ClosuresPart({ terms, closures, ofTrust, onChange }: ClosuresPartProps) {
  const look = useLook();
  const styles = useStyles();
  const [day, setDay] = useState('');
  const openHere = (ofTrust ?? []).filter((on) => !closures.includes(on));
  const add = () => {
    if (day === '') return;
    onChange([...new Set([...closures, day])].sort());
    setDay('');
  };
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-labelledby="closures">
      <h2 id="closures" className={look.small}>
        Days without school
      </h2>
      <p className={look.quiet}>INSET days, bank holidays in term time and other closures.</p>
      <ul className={mergeClasses(look.row, look.plain)}>
        {closures.map((on) => (
          <li key={on}>
            <Button
              size="small"
              iconPosition="after"
              icon={<Icon name="remove" size={16} />}
              aria-label={`Remove ${writtenDate(on)}`}
              onClick={() => onChange(closures.filter((one) => one !== on))}
            >
              {writtenDate(on)}
              {ofTrust !== undefined && !ofTrust.includes(on) ? ' (this school’s own)' : ''}
            </Button>
          </li>
        ))}
      </ul>
      {openHere.length > 0 && (
        <div className={look.row}>
          <span className={look.quiet}>The trust is closed and this school is open on:</span>
          {openHere.map((on) => (
            <Button
              key={on}
              size="small"
              aria-label={`Close on ${writtenDate(on)} as the trust`}
              onClick={() => onChange([...closures, on].sort())}
            >
              {writtenDate(on)}
            </Button>
          ))}
        </div>
      )}
      <BankHolidays
        terms={terms}
        closures={closures}
        onAdd={(days) => onChange([...new Set([...closures, ...days])].sort())}
      />
      <div className={styles.add}>
        <Field label="Another day">
          <Input type="date" value={day} onChange={(_, { value }) => setDay(value)} />
        </Field>
        <Button icon={<Icon name="add" />} disabled={day === ''} onClick={add}>
          Add the day
        </Button>
      </div>
    </section>
  );
}
