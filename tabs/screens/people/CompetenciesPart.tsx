import { Button, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { PersonPage } from '../../../shared/contract/people-page.ts';
import { newKey } from '../../api/new-key.ts';
import { writtenDate } from '../../look/dates.ts';
import { Tag } from '../../look/Tag.tsx';
import { useLook } from '../../look/use-look.ts';
import { CompetencyForm, type SaidCompetency } from './CompetencyForm.tsx';

type Competency = PersonPage['competencies'][number];

const KIND_WORDS: Readonly<Record<Competency['kind'], string>> = {
  experience: 'Experience',
  qualification: 'Qualification',
  training: 'Training',
  update: 'Update',
};

function daysWords({ kind, achievedOn, expiresOn }: Competency): string {
  const since = achievedOn === null ? '' : `${kind === 'experience' ? 'since' : 'on'} ${writtenDate(achievedOn)}`;
  const until = expiresOn === null ? '' : `holds until ${writtenDate(expiresOn)}`;
  return [KIND_WORDS[kind], since, until].filter((words) => words !== '').join(', ');
}

const isNamed = (name: string, other: string) => name.trim().toLowerCase() === other.trim().toLowerCase();

function CompetencyRow({ competency, onChange }: { readonly competency: Competency; readonly onChange: () => void }) {
  const look = useLook();
  const { name, state } = competency;
  return (
    <li className={look.spread}>
      <div>
        <p className={look.text}>{name}</p>
        <p className={look.quiet}>{daysWords(competency)}</p>
      </div>
      <div className={look.row}>
        {state !== null && (
          <Tag tone={state === 'overdue' ? 'late' : 'soon'}>
            {state === 'overdue' ? 'Has run out' : 'To renew soon'}
          </Tag>
        )}
        <Button aria-label={`Change ${name}`} onClick={onChange}>
          Change
        </Button>
      </div>
    </li>
  );
}

/** What the policy or school wants of them and nobody has entered: each is one press away. */
function Wanted({ page, onAdd }: { readonly page: PersonPage; readonly onAdd: (said: SaidCompetency) => void }) {
  const look = useLook();
  const { wanted, competencies, person } = page;
  const missing = wanted.filter(
    ({ name, of }) =>
      (of === 'supervisor' ? person.isSupervisor : person.isSupervisee) &&
      !competencies.some((one) => isNamed(one.name, name)),
  );
  if (missing.length === 0) return null;
  return (
    <div className={look.stack}>
      <p className={look.text}>Asked for here, and not entered yet:</p>
      <ul className={mergeClasses(look.plain, look.row)} aria-label="Asked for and not entered">
        {missing.map(({ name, kind, rule }) => (
          <li key={name}>
            <Button onClick={() => onAdd({ key: newKey(), kind, name, achievedOn: '', expiresOn: '' })}>
              {name}
              {rule !== null && ` (${rule})`}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What somebody brings to supervision: experience, qualifications, training and updates, with their days; who has one to renew is reminded. */
export function CompetenciesPart({ page }: { readonly page: PersonPage }) {
  const look = useLook();
  const [asked, setAsked] = useState<SaidCompetency | null>(null);
  const { competencies } = page;
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-labelledby="competencies">
      <h2 id="competencies" className={look.heading}>
        Experience, qualifications and training
      </h2>
      <p className={look.quiet}>
        What they bring to supervision. Where something has a last day they are reminded before it comes, and the
        school’s lead once it has passed.
      </p>
      {competencies.length === 0 && <p className={look.text}>Nothing is entered yet.</p>}
      <ul className={look.divided}>
        {competencies.map((one) =>
          asked?.key === one.key ? (
            <li key={one.key}>
              <CompetencyForm page={page} begun={asked} onClose={() => setAsked(null)} />
            </li>
          ) : (
            <CompetencyRow
              key={one.key}
              competency={one}
              onChange={() => setAsked({ ...one, achievedOn: one.achievedOn ?? '', expiresOn: one.expiresOn ?? '' })}
            />
          ),
        )}
      </ul>
      {asked === null ? (
        <>
          <Wanted page={page} onAdd={setAsked} />
          <div>
            <Button
              onClick={() =>
                setAsked({ key: newKey(), kind: 'training', name: '', achievedOn: page.today, expiresOn: '' })
              }
            >
              Add something
            </Button>
          </div>
        </>
      ) : (
        !competencies.some((one) => one.key === asked.key) && (
          <CompetencyForm key={asked.key} page={page} begun={asked} onClose={() => setAsked(null)} />
        )
      )}
    </section>
  );
}
