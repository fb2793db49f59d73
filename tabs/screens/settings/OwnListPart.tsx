import { Button, Field, makeStyles, mergeClasses, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { SchoolSettingsView } from '../../../shared/contract/settings.ts';
import { ApiError } from '../../api/api-error.ts';
import { useChangeSettings } from '../../api/use-settings.ts';
import { useLook } from '../../look/use-look.ts';
import { problemAt, SaveRow } from './SaveRow.tsx';

const useStyles = makeStyles({ field: { maxWidth: '560px' } });

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The field of a refusal where it is about this list or one of its lines. */
const lineField = ({ field }: ApiError, id: string) => (field?.startsWith(`${id}.`) === true ? field : id);

interface OwnListPartProps {
  readonly school: string;
  readonly version: string | null;
  readonly list: SchoolSettingsView['lists'][number];
}

/** A list in which a school adds to its policy, a line for each. */
export function OwnListPart({ school, version, list }: OwnListPartProps) {
  const look = useLook();
  const styles = useStyles();
  const save = useChangeSettings(school);
  const { id, title, says, byPolicy, offered, own } = list;
  const problem = problemAt(save.error, save.error instanceof ApiError ? lineField(save.error, id) : id);
  const [text, setText] = useState(own.join('\n'));
  const lines = linesOf(text);
  const left = offered.filter((one) => !lines.some((line) => line.toLowerCase() === one));
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-labelledby={id}>
      <h2 id={id} className={look.heading}>
        {title}
      </h2>
      <p className={look.quiet}>{says}</p>
      <p className={look.text}>
        {byPolicy.length === 0 ? 'Your policy names none.' : `By your policy: ${byPolicy.join(', ')}.`}
      </p>
      <Field className={styles.field} label="Also here" hint="One on each line." {...problem}>
        <Textarea value={text} rows={Math.max(3, lines.length + 1)} onChange={(_, { value }) => setText(value)} />
      </Field>
      {left.length > 0 && (
        <ul className={mergeClasses(look.plain, look.row)} aria-label={`${title}: to choose from`}>
          {left.map((one) => (
            <li key={one}>
              <Button size="small" onClick={() => setText([...lines, one].join('\n'))}>
                Add {one}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <SaveRow
        words="Save the list"
        done="Saved."
        isNew={lines.join('\n') !== own.join('\n')}
        save={save}
        onSave={() => save.mutate({ version, [id]: lines })}
      />
    </section>
  );
}
