import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { PersonRef } from '../../../shared/contract/parts.ts';

const useStyles = makeStyles({
  /** A long job title is cut off inside the box, never wider than the page. */
  field: { gridTemplateColumns: 'minmax(0, 1fr)', minWidth: 0 },
});

interface PersonSelectProps {
  readonly label: string;
  readonly hint?: string;
  readonly people: readonly PersonRef[];
  readonly value: string;
  /** What choosing nobody means. */
  readonly nobody: string;
  readonly problem?: string | undefined;
  readonly onChange: (person: string) => void;
}

/** One person out of a list, with the job, so that namesakes can be told apart. */
export function PersonSelect({ label, hint, people, value, nobody, problem, onChange }: PersonSelectProps) {
  const styles = useStyles();
  return (
    <Field
      className={styles.field}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(problem === undefined ? {} : { validationMessage: problem })}
    >
      <Select value={value} onChange={(_, data) => onChange(data.value)}>
        <option value="">{nobody}</option>
        {people.map((one) => (
          <option key={one.id} value={one.id}>
            {one.jobTitle === '' ? one.name : `${one.name}, ${one.jobTitle}`}
          </option>
        ))}
      </Select>
    </Field>
  );
}
