import { Field, makeStyles, mergeClasses, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { useRegister } from '../../api/use-oversight.ts';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { NewArrangementButton } from '../arranging/NewArrangementButton.tsx';
import { ChainGapsPart } from './ChainGapsPart.tsx';
import { LateReminders } from './LateReminders.tsx';
import { NotReachedPart } from './NotReachedPart.tsx';
import { RegisterCounts } from './RegisterCounts.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import { inRegister, STATE_FILTERS, type StateFilter } from './register-filters.ts';

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: '12px 16px' },
  filter: { flex: '0 1 280px', minWidth: 0, '& select': { minWidth: 0, width: '100%' } },
});

/** Oversight: that supervision happens, in every school, and never what was said. */
export function Register() {
  const look = useLook();
  const styles = useStyles();
  const page = useRegister();
  const [school, setSchool] = useState('');
  const [state, setState] = useState<StateFilter>('all');
  if (page.isPending) return <Waiting what="the register" />;
  if (page.isError) return <Problem error={page.error} onRetry={() => void page.refetch()} />;
  const { schools, arrangements, today } = page.data;
  const ofSchool = arrangements.filter((one) => school === '' || one.school.key === school);
  const shown = ofSchool.filter((one) => inRegister(one, state));
  return (
    <div className={mergeClasses(look.page, look.wide)}>
      <header>
        <h1 className={look.title}>Register</h1>
        <p className={look.quiet}>That supervision happens, and when. What is said stays with the people in it.</p>
      </header>
      <LateReminders register={page.data} />
      <RegisterCounts arrangements={ofSchool} chosen={state} onChoose={setState} />
      <div className={styles.filters}>
        <Field label="School" className={styles.filter}>
          <Select value={school} onChange={(_, { value }) => setSchool(value)}>
            <option value="">All schools</option>
            {schools.map((one) => (
              <option key={one.key} value={one.key}>
                {one.name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="State" className={styles.filter}>
          <Select
            value={state}
            onChange={(_, { value }) => setState(STATE_FILTERS.find((one) => one.key === value)?.key ?? 'all')}
          >
            {STATE_FILTERS.map((one) => (
              <option key={one.key} value={one.key}>
                {one.words}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <p className={look.quiet} role="status">
        {shown.length === 1 ? '1 arrangement' : `${shown.length} arrangements`}
      </p>
      {shown.length === 0 ? (
        <p className={look.text}>Nothing in the register matches.</p>
      ) : (
        <RegisterTable arrangements={shown} today={today} />
      )}
      <NewArrangementButton schools={schools} chosen={school} />
      <NotReachedPart register={page.data} school={school} />
      <ChainGapsPart school={school} nameOf={(key) => schools.find((one) => one.key === key)?.name ?? key} />
    </div>
  );
}
