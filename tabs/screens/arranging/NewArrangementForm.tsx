import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { ArrangeSupervision, NewArrangementPage } from '../../../shared/contract/arrange.ts';
import { ApiError } from '../../api/api-error.ts';
import { newKey } from '../../api/new-key.ts';
import { useArrange, useCheckArrangement } from '../../api/use-arranging.ts';
import { goTo, hrefTo } from '../../app/route.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { useLook } from '../../look/use-look.ts';
import { EligibilityNotes } from './EligibilityNotes.tsx';
import { PersonSelect } from './PersonSelect.tsx';

type Kind = ArrangeSupervision['kind'];

const KINDS: readonly (readonly [Kind, string])[] = [
  ['one-to-one', 'One to one'],
  ['group', 'A group'],
  ['clinical', 'Clinical supervision'],
  ['external', 'By somebody from outside'],
];

interface Said {
  readonly kind: Kind;
  readonly supervisees: readonly string[];
  readonly supervisor: string;
  readonly second: string;
  readonly lineManager: string;
  readonly commissionedBy: string;
  readonly startedOn: string;
  readonly minutes: string;
  readonly venue: string;
}

function bodyOf(said: Said, key: string): ArrangeSupervision {
  const { kind, supervisees, supervisor, second, lineManager, commissionedBy, startedOn, minutes, venue } = said;
  return {
    key,
    kind,
    supervisees: [...supervisees],
    supervisors: [supervisor, second].filter((person) => person !== ''),
    lineManager: lineManager === '' ? null : lineManager,
    commissionedBy: kind === 'external' && commissionedBy !== '' ? commissionedBy : null,
    startedOn,
    durationMinutes: Number(minutes),
    venue,
  };
}

/** The supervisees: one, or for a group as many as are chosen one after the other. */
function Supervisees({
  page,
  said,
  problem,
  onChange,
}: {
  readonly page: NewArrangementPage;
  readonly said: Said;
  readonly problem: string | undefined;
  readonly onChange: (supervisees: readonly string[]) => void;
}) {
  const look = useLook();
  const isSeveral = said.kind === 'group' || said.kind === 'clinical';
  const left = page.people.filter((one) => !said.supervisees.includes(one.id));
  if (!isSeveral) {
    const [chosen = ''] = said.supervisees;
    return (
      <PersonSelect
        label={page.words.supervisee}
        people={page.people}
        value={chosen}
        nobody="Choose somebody"
        problem={problem}
        onChange={(person) => onChange(person === '' ? [] : [person])}
      />
    );
  }
  return (
    <div className={look.stack}>
      <PersonSelect
        label={said.supervisees.length === 0 ? 'Members' : 'Another member'}
        people={left}
        value=""
        nobody="Choose somebody"
        problem={problem}
        onChange={(person) => person !== '' && onChange([...said.supervisees, person])}
      />
      <ul className={`${look.plain} ${look.row}`} aria-label="Members chosen">
        {said.supervisees.map((id) => {
          const name = page.people.find((one) => one.id === id)?.name ?? id;
          return (
            <li key={id}>
              <Button
                size="small"
                aria-label={`Remove ${name}`}
                onClick={() => onChange(said.supervisees.filter((one) => one !== id))}
              >
                {name} ×
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Whom a new arrangement is for, and in what way, where somebody comes from a gap in the register. */
export interface BegunArrangement {
  readonly supervisee: string;
  readonly kind: Kind;
}

/** Who supervises whom, with what the policy says about it while it is being said; refused only for oneself, a circle, or somebody gone. */
export function NewArrangementForm({
  page,
  begin,
  onClose,
}: {
  readonly page: NewArrangementPage;
  readonly begin?: BegunArrangement | undefined;
  readonly onClose: () => void;
}) {
  const look = useLook();
  const save = useArrange(page.school.key);
  const [key] = useState(newKey);
  const [said, setSaid] = useState<Said>({
    kind: begin?.kind ?? 'one-to-one',
    supervisees: begin === undefined ? [] : [begin.supervisee],
    supervisor: '',
    second: '',
    lineManager: '',
    commissionedBy: '',
    startedOn: page.today,
    minutes: String(page.durationMinutes),
    venue: '',
  });
  const put = (change: Partial<Said>) => setSaid({ ...said, ...change });
  const body = bodyOf(said, key);
  const { kind, supervisors, supervisees, lineManager, commissionedBy } = body;
  const check = useCheckArrangement(page.school.key, { kind, supervisors, supervisees, lineManager, commissionedBy });
  const offered = check.data?.offered ?? [];
  const first = offered.flatMap((id) => page.people.find((one) => one.id === id) ?? []);
  const isAsked = supervisees.length > 0;
  const candidates = [...first, ...page.people.filter((one) => !first.includes(one))];
  const error = save.error instanceof ApiError ? save.error : null;
  const at = (field: string) => (error?.field === field ? error.message : undefined);
  const isRefused = isAsked && supervisors.length > 0 && (check.data?.refused.length ?? 0) > 0;
  return (
    <>
      <Field label="In what way">
        <Select
          value={said.kind}
          onChange={(_, { value }) =>
            put({
              kind: KINDS.find(([one]) => one === value)?.[0] ?? 'one-to-one',
              supervisees: said.supervisees.slice(0, 1),
            })
          }
        >
          {KINDS.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      <Supervisees page={page} said={said} problem={at('supervisees')} onChange={(ids) => put({ supervisees: ids })} />
      <PersonSelect
        label={page.words.supervisor}
        hint="Those your policy suggests come first."
        people={candidates}
        value={said.supervisor}
        nobody="Choose somebody"
        problem={at('supervisors')}
        onChange={(supervisor) => put({ supervisor })}
      />
      <PersonSelect
        label="Second supervisor, in a job share"
        people={candidates.filter((one) => one.id !== said.supervisor)}
        value={said.second}
        nobody="Nobody"
        onChange={(second) => put({ second })}
      />
      <EligibilityNotes found={supervisors.length > 0 && isAsked ? check.data : undefined} />
      <PersonSelect
        label="Line manager"
        hint="Sees that it happens, never what was said."
        people={page.people}
        value={said.lineManager}
        nobody="Nobody"
        problem={at('lineManager')}
        onChange={(person) => put({ lineManager: person })}
      />
      {said.kind === 'external' && (
        <PersonSelect
          label="Commissioned by"
          hint="The head who asked for it; reads its records."
          people={page.people}
          value={said.commissionedBy}
          nobody="The school’s head"
          onChange={(person) => put({ commissionedBy: person })}
        />
      )}
      <Field label="From" {...(at('startedOn') === undefined ? {} : { validationMessage: at('startedOn') ?? '' })}>
        <Input type="date" value={said.startedOn} onChange={(_, { value }) => put({ startedOn: value })} />
      </Field>
      <Field label="Minutes each time">
        <Input
          type="number"
          min={15}
          max={240}
          value={said.minutes}
          onChange={(_, { value }) => put({ minutes: value })}
        />
      </Field>
      <Field label="Where, usually">
        <Input maxLength={100} value={said.venue} onChange={(_, { value }) => put({ venue: value })} />
      </Field>
      {error?.field == null && <FailureNote error={save.error} />}
      <div className={look.row}>
        <Button
          appearance="primary"
          disabled={save.isPending || !isAsked || supervisors.length === 0 || said.startedOn === '' || isRefused}
          onClick={() => save.mutate(body, { onSuccess: ({ arrangement }) => goTo(hrefTo.arrangement(arrangement)) })}
        >
          Arrange it
        </Button>
        <Button onClick={onClose}>Not now</Button>
      </div>
    </>
  );
}
