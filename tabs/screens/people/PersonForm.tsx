import { Button, Checkbox, Field, Input, makeStyles, mergeClasses, Select } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { ChangePerson, PersonPage } from '../../../shared/contract/people-page.ts';
import { ApiError } from '../../api/api-error.ts';
import { useChangePerson } from '../../api/use-people.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { useLook } from '../../look/use-look.ts';

const useStyles = makeStyles({
  fields: { display: 'grid', gap: '16px', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))' },
  field: { gridTemplateColumns: 'minmax(0, 1fr)', minWidth: 0 },
});

const DATES = [
  ['supervisionTrainedOn', 'Trained to supervise on'],
  ['supervisionTrainingExpiresOn', 'Supervision training renews on'],
  ['leadTrainingRenewalOn', 'Lead training renews on'],
] as const;

type Person = PersonPage['person'];
type Said = Pick<Person, 'name' | 'jobTitle' | 'schools' | 'standing' | (typeof DATES)[number][0]> & {
  readonly lineManager: string;
};

function saidOf(person: Person): Said {
  return { ...person, lineManager: person.lineManager?.id ?? '' };
}

/** What differs from what is known; only that is sent, so that what others change meanwhile stays. */
function changesOf(before: Said, now: Said): ChangePerson {
  const change: ChangePerson = {};
  if (before.name !== now.name.trim()) change.name = now.name.trim();
  if (before.jobTitle !== now.jobTitle.trim()) change.jobTitle = now.jobTitle.trim();
  if (before.schools.join() !== now.schools.join()) change.schools = now.schools;
  if ([...before.standing].sort().join() !== [...now.standing].sort().join()) change.standing = now.standing;
  if (before.lineManager !== now.lineManager) change.lineManager = now.lineManager === '' ? null : now.lineManager;
  for (const [field] of DATES) if ((before[field] ?? '') !== (now[field] ?? '')) change[field] = now[field] || null;
  return change;
}

const toggled = <T,>(all: readonly T[], one: T, isIn: boolean): T[] =>
  isIn ? [...all, one] : all.filter((other) => other !== one);

interface ChoicesProps {
  readonly words: string;
  readonly problem: string | undefined;
  readonly children: ReactNode;
}

function Choices({ words, problem, children }: ChoicesProps) {
  const look = useLook();
  return (
    <fieldset className={look.group}>
      <legend className={look.small}>{words}</legend>
      <div className={look.row}>{children}</div>
      {problem !== undefined && (
        <p role="alert" className={look.text}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}

/** Who somebody is in the trust: name, job, schools, responsibilities, line manager and training. */
export function PersonForm({ page }: { readonly page: PersonPage }) {
  const look = useLook();
  const styles = useStyles();
  const { person, schools, mayGive, others } = page;
  const change = useChangePerson(person.id);
  const [said, setSaid] = useState(() => saidOf(person));
  const changes = changesOf(saidOf(person), said);
  const wrong = change.error instanceof ApiError ? (change.error.field ?? undefined) : undefined;
  const note = (field: string) => (wrong === field ? { validationMessage: change.error?.message ?? '' } : {});
  const roles = [...new Set([...mayGive, ...person.standing])];
  const hasChoice = schools.filter((one) => one.isMine).length > 1;
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-labelledby="who">
      <h2 id="who" className={look.heading}>
        Who they are
      </h2>
      <div className={styles.fields}>
        <Field label="Name" required className={styles.field} {...note('name')}>
          <Input value={said.name} maxLength={120} onChange={(_, { value }) => setSaid({ ...said, name: value })} />
        </Field>
        <Field label="Job title" className={styles.field} {...note('jobTitle')}>
          <Input
            value={said.jobTitle}
            maxLength={120}
            onChange={(_, { value }) => setSaid({ ...said, jobTitle: value })}
          />
        </Field>
        <Field label="Line manager" className={styles.field} {...note('lineManager')}>
          <Select value={said.lineManager} onChange={(_, { value }) => setSaid({ ...said, lineManager: value })}>
            <option value="">Not known</option>
            {others.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </Select>
        </Field>
        {DATES.map(([field, words]) => (
          <Field key={field} label={words} className={styles.field} {...note(field)}>
            <Input
              type="date"
              value={said[field] ?? ''}
              onChange={(_, { value }) => setSaid({ ...said, [field]: value })}
            />
          </Field>
        ))}
      </div>
      {hasChoice && (
        <Choices words="Schools" problem={wrong === 'schools' ? change.error?.message : undefined}>
          {schools.map(({ key, name, isMine }) => (
            <Checkbox
              key={key}
              label={name}
              disabled={!isMine}
              checked={said.schools.includes(key)}
              onChange={(_, { checked }) => setSaid({ ...said, schools: toggled(said.schools, key, checked === true) })}
            />
          ))}
        </Choices>
      )}
      {roles.length > 0 && (
        <Choices words="Responsibilities" problem={wrong === 'standing' ? change.error?.message : undefined}>
          {roles.map((role) => (
            <Checkbox
              key={role}
              label={role}
              disabled={!mayGive.includes(role)}
              checked={said.standing.includes(role)}
              onChange={(_, { checked }) =>
                setSaid({ ...said, standing: toggled(said.standing, role, checked === true) })
              }
            />
          ))}
        </Choices>
      )}
      {wrong === undefined && <FailureNote error={change.error} />}
      <div className={look.row}>
        <Button
          appearance="primary"
          disabled={change.isPending || Object.keys(changes).length === 0 || said.name.trim() === ''}
          onClick={() => change.mutate(changes)}
        >
          Save
        </Button>
        {Object.keys(changes).length > 0 && <span className={look.quiet}>Not saved yet</span>}
      </div>
    </section>
  );
}
