import { Button } from '@fluentui/react-components';
import type { SchoolCalendarView } from '../../../shared/contract/register.ts';
import { useBankHolidays } from '../../api/use-affected.ts';
import { writtenDate } from '../../look/dates.ts';
import { useLook } from '../../look/use-look.ts';
import { inTermTime } from './calendar-checks.ts';

interface BankHolidaysProps {
  readonly terms: SchoolCalendarView['terms'];
  readonly closures: readonly string[];
  readonly onAdd: (days: readonly string[]) => void;
}

/** Bank holidays that fall in term time and are not among the closures yet, to add at one press; nothing is shown where none is missing. */
export function BankHolidays({ terms, closures, onAdd }: BankHolidaysProps) {
  const look = useLook();
  const holidays = useBankHolidays().data?.holidays ?? [];
  const missing = holidays.filter(({ on }) => inTermTime(on, terms) && !closures.includes(on));
  if (missing.length === 0) return null;
  const words = missing.map(({ on, name }) => `${writtenDate(on)} (${name})`).join(', ');
  return (
    <div className={look.stack}>
      <p className={look.text}>
        {missing.length === 1 ? 'A bank holiday in term time is' : 'Bank holidays in term time are'} not entered:{' '}
        {words}.
      </p>
      <div>
        <Button onClick={() => onAdd(missing.map(({ on }) => on))}>
          {missing.length === 1 ? 'Add the bank holiday' : `Add the ${missing.length} bank holidays`}
        </Button>
      </div>
    </div>
  );
}
