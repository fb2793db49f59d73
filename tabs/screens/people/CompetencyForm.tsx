import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { PersonPage } from '../../../shared/contract/people-page.ts';
import { COMPETENCY_KINDS } from '../../../shared/domain/people/person.ts';
import { ApiError } from '../../api/api-error.ts';
import { useSaveCompetency } from '../../api/use-people.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { useLook } from '../../look/use-look.ts';

const useStyles = makeStyles({
  fields: {
    alignItems: 'start',
    display: 'grid',
    gap: '16px',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 220px), 1fr))',
  },
  field: { gridTemplateColumns: 'minmax(0, 1fr)', minWidth: 0 },
});

type Kind = PersonPage['competencies'][number]['kind'];

/** An entry as it is being written; an empty day = none. */
export interface SaidCompetency {
  readonly key: string;
  readonly kind: Kind;
  readonly name: string;
  readonly achievedOn: string;
  readonly expiresOn: string;
}

const WORDS: Readonly<Record<Kind, string>> = {
  experience: 'Experience',
  qualification: 'A qualification',
  training: 'A training',
  update: 'An update of knowledge',
};

interface CompetencyFormProps {
  readonly page: PersonPage;
  readonly begun: SaidCompetency;
  readonly onClose: () => void;
}

/** One entry: what it is, by a name from the list or in one's own words, and its days. */
export function CompetencyForm({ page, begun, onClose }: CompetencyFormProps) {
  const look = useLook();
  const styles = useStyles();
  const save = useSaveCompetency(page.person.id);
  const [said, setSaid] = useState(begun);
  const isKnown = page.competencies.some((one) => one.key === begun.key);
  const wrong = save.error instanceof ApiError ? (save.error.field ?? undefined) : undefined;
  const note = (field: string) => (wrong === field ? { validationMessage: save.error?.message ?? '' } : {});
  const send = (entry: SaidCompetency, isRemoved: boolean) => {
    const { key, kind, name, achievedOn, expiresOn } = entry;
    const days = { achievedOn: achievedOn || null, expiresOn: expiresOn || null };
    save.mutate({ key, kind, name, ...days, isRemoved }, { onSuccess: onClose });
  };
  return (
    <fieldset className={look.group}>
      <legend className={look.small}>{isKnown ? 'Change it' : 'Add something'}</legend>
      <div className={styles.fields}>
        <Field label="What kind" className={styles.field}>
          <Select
            value={said.kind}
            onChange={(_, { value }) =>
              setSaid({ ...said, kind: COMPETENCY_KINDS.find((kind) => kind === value) ?? said.kind })
            }
          >
            {COMPETENCY_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {WORDS[kind]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="What it is" required className={styles.field} {...note('name')}>
          <Input
            value={said.name}
            maxLength={80}
            list="wanted-competencies"
            onChange={(_, { value }) => setSaid({ ...said, name: value })}
          />
        </Field>
        <Field
          label={said.kind === 'experience' ? 'Since' : 'Done on'}
          hint="Empty if nobody knows"
          className={styles.field}
          {...note('achievedOn')}
        >
          <Input
            type="date"
            max={page.today}
            value={said.achievedOn}
            onChange={(_, { value }) => setSaid({ ...said, achievedOn: value })}
          />
        </Field>
        <Field
          label="Last day it holds"
          hint="Empty if it does not run out"
          className={styles.field}
          {...note('expiresOn')}
        >
          <Input
            type="date"
            value={said.expiresOn}
            onChange={(_, { value }) => setSaid({ ...said, expiresOn: value })}
          />
        </Field>
      </div>
      <datalist id="wanted-competencies">
        {page.wanted.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {wrong === undefined && <FailureNote error={save.error} />}
      <div className={look.row}>
        <Button
          appearance="primary"
          disabled={save.isPending || said.name.trim() === ''}
          onClick={() => send(said, false)}
        >
          Save
        </Button>
        <Button onClick={onClose}>Not now</Button>
        {isKnown && (
          <Button appearance="subtle" disabled={save.isPending} onClick={() => send(begun, true)}>
            It was a mistake: take it off
          </Button>
        )}
      </div>
    </fieldset>
  );
}
