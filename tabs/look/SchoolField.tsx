import { Field, Select } from '@fluentui/react-components';
import { useLook } from './use-look.ts';

interface SchoolFieldProps {
  readonly label?: string;
  readonly schools: readonly { readonly key: string; readonly name: string }[];
  readonly value: string;
  /** What is wrong with the choice; left out = nothing. */
  readonly problem?: string | undefined;
  onChoose(key: string): void;
}

/** A choice among schools; nothing where there is only one to choose. */
export function SchoolField({ label = 'School', schools, value, problem, onChoose }: SchoolFieldProps) {
  const look = useLook();
  if (schools.length < 2) return null;
  return (
    <Field label={label} className={look.field} {...(problem === undefined ? {} : { validationMessage: problem })}>
      <Select value={value} onChange={(_, chosen) => onChoose(chosen.value)}>
        {schools.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
