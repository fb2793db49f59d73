import { Field, Input, makeStyles, mergeClasses, Select } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { RegisterPage } from '../../../shared/contract/oversight.ts';
import { useLook } from '../../look/use-look.ts';
import { type RegisterChoice, STATE_FILTERS } from './register-filters.ts';

const BETWEEN = '@media (min-width: 481px) and (max-width: 860px)';
const PHONE = '@media (max-width: 480px)';

const useStyles = makeStyles({
  filters: {
    alignItems: 'end',
    display: 'grid',
    gap: '12px 16px',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 180px), 1fr))',
    [BETWEEN]: { gridTemplateColumns: 'repeat(4, minmax(0, 1fr))' },
    [PHONE]: { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  },
  search: { [BETWEEN]: { gridColumn: '1 / -1' }, [PHONE]: { gridColumn: '1 / -1' } },
});

/** How long somebody pauses before what they typed is looked for. */
const PAUSE_MS = 250;

interface RegisterFiltersProps {
  readonly register: Pick<RegisterPage, 'schools' | 'roles' | 'halfTerms'>;
  readonly choice: RegisterChoice;
  readonly onChange: (changes: Partial<RegisterChoice>) => void;
}

/** A search that is sent once somebody stops typing, or at once with Enter. */
function SearchField({ find, onFind }: { readonly find: string; readonly onFind: (find: string) => void }) {
  const look = useLook();
  const styles = useStyles();
  const [typed, setTyped] = useState(find);
  useEffect(() => {
    if (typed.trim() === find) return undefined;
    const timer = setTimeout(() => onFind(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, find, onFind]);
  return (
    <Field label="Find a name, role or school" className={mergeClasses(look.field, styles.search)}>
      <Input
        type="search"
        maxLength={100}
        value={typed}
        onChange={(_, { value }) => setTyped(value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onFind(typed.trim());
        }}
      />
    </Field>
  );
}

interface ChoiceFieldProps {
  readonly label: string;
  readonly value: string;
  readonly all: string;
  readonly options: readonly { readonly key: string; readonly words: string }[];
  readonly onChoose: (key: string) => void;
}

function ChoiceField({ label, value, all, options, onChoose }: ChoiceFieldProps) {
  const look = useLook();
  return (
    <Field label={label} className={look.field}>
      <Select value={value} onChange={(_, chosen) => onChoose(chosen.value)}>
        <option value="">{all}</option>
        {options.map(({ key, words }) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** What the register is narrowed down by: a search, school, role, state and half term. */
export function RegisterFilters({ register, choice, onChange }: RegisterFiltersProps) {
  const look = useLook();
  const styles = useStyles();
  const { schools, roles, halfTerms } = register;
  const [onFind] = useState(() => (find: string) => onChange({ find }));
  return (
    <form className={styles.filters} aria-label="The register" onSubmit={(event) => event.preventDefault()}>
      <SearchField find={choice.find} onFind={onFind} />
      <ChoiceField
        label="School"
        value={choice.school}
        all="All schools"
        options={schools.map(({ key, name }) => ({ key, words: name }))}
        onChoose={(school) => onChange({ school })}
      />
      <ChoiceField
        label="Role"
        value={choice.role}
        all="All roles"
        options={roles.map((role) => ({ key: role, words: role }))}
        onChoose={(role) => onChange({ role })}
      />
      <Field label="State" className={look.field}>
        <Select
          value={choice.state}
          onChange={(_, { value }) => onChange({ state: STATE_FILTERS.find((one) => one.key === value)?.key ?? 'all' })}
        >
          {STATE_FILTERS.filter(({ key }) => key !== 'none held' || choice.period !== '').map(({ key, words }) => (
            <option key={key} value={key}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      <ChoiceField
        label="Half term"
        value={choice.period}
        all="Now"
        options={halfTerms.map(({ key, name }) => ({ key, words: name })).reverse()}
        onChoose={(period) =>
          onChange(period === '' && choice.state === 'none held' ? { period, state: 'all' } : { period })
        }
      />
    </form>
  );
}
