import { Button, Field, Input, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { CheckPeople } from '../../../shared/contract/arrange.ts';
import type { ArrangementPeople } from '../../../shared/contract/register.ts';
import { type PeopleChange, useArrangementPeople, useChangePeople } from '../../api/use-arrangement-people.ts';
import { useCheckPeople } from '../../api/use-arranging.ts';
import { goTo, hrefTo } from '../../app/route.ts';
import { useTab } from '../../app/tab-context.ts';
import { AskDialog } from '../../look/AskDialog.tsx';
import { FailureNote } from '../../look/FailureNote.tsx';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { EligibilityNotes } from '../arranging/EligibilityNotes.tsx';

const STEPS = ['cover', 'end cover', 'supervisor', 'line manager', 'joins', 'leaves'] as const;
type Step = (typeof STEPS)[number];

const STEP_WORDS: Readonly<Record<Step, string>> = {
  cover: 'Somebody stands in for a while',
  'end cover': 'The stand-in hands back',
  supervisor: 'Another supervisor takes over',
  'line manager': 'The line manager changes',
  joins: 'Somebody joins the group',
  leaves: 'Somebody leaves the group',
};
const WHAT_FOLLOWS: Readonly<Record<Step, string>> = {
  cover:
    'They see the dates, the open actions, the children followed and the records from the first day to the last, and nothing after it but what they led.',
  'end cover': 'Give the last day; yesterday ends it at once. They keep reading the sessions they led.',
  supervisor:
    'A new supervision begins that day with the open actions, the children followed and the contract, to be signed anew. Old records stay with the two who wrote them; what was booked is called off.',
  'line manager': 'The supervision goes on as it is. Line managers see that it happens, never what was said.',
  joins: 'They see the contract and the sessions they come to, none before.',
  leaves: 'They keep the sessions they were at.',
};

/** What somebody is named as, where the policy has a say in who. */
const NAMED_AS: Readonly<Partial<Record<Step, CheckPeople['as']>>> = {
  cover: 'cover',
  supervisor: 'supervisor',
  joins: 'member',
};

interface PeopleDialogProps {
  readonly arrangement: string;
  readonly onClose: () => void;
}

/** A change of the people in a supervision: a stand-in, a handover, or a group's members. */
export function PeopleDialog({ arrangement, onClose }: PeopleDialogProps) {
  const page = useArrangementPeople(arrangement);
  return (
    <AskDialog title="Change the people" onClose={onClose}>
      {page.isPending && <Waiting isPart what="the people" />}
      {page.isError && <Problem isPart error={page.error} onRetry={() => void page.refetch()} />}
      {page.data !== undefined && <PeopleForm arrangement={arrangement} page={page.data} onClose={onClose} />}
    </AskDialog>
  );
}

interface Said {
  readonly person: string;
  /** Who shares the work of a new supervisor; '' = nobody. */
  readonly second: string;
  readonly on: string;
  readonly untilOn: string;
}

function changeOf(step: Step, { person, second, on, untilOn }: Said): PeopleChange {
  switch (step) {
    case 'cover':
      return { what: 'cover', body: { person, fromOn: on, toOn: untilOn === '' ? null : untilOn } };
    case 'end cover':
      return { what: 'cover/end', body: { person, toOn: on } };
    case 'supervisor':
      return { what: 'handover', body: { supervisors: [person, ...(second === '' ? [] : [second])], fromOn: on } };
    case 'line manager':
      return { what: 'handover', body: { lineManager: person, fromOn: on } };
    case 'joins':
    case 'leaves':
      return { what: 'members', body: { person, change: step, on } };
  }
}

function peopleFor(step: Step, page: ArrangementPeople) {
  if (step === 'leaves') return page.members;
  return step === 'end cover' ? page.cover.map((entry) => entry.person) : page.others;
}

function PeopleForm({ arrangement, page, onClose }: PeopleDialogProps & { readonly page: ArrangementPeople }) {
  const look = useLook();
  const { oid } = useTab();
  const change = useChangePeople(arrangement);
  const [step, setStep] = useState<Step>('cover');
  const [person, setPerson] = useState('');
  const [second, setSecond] = useState('');
  const [on, setOn] = useState(page.today);
  const [untilOn, setUntilOn] = useState('');
  const as = NAMED_AS[step];
  const check = useCheckPeople(arrangement, as === undefined || person === '' ? null : { as, person });
  // Whoever hands their own supervision over may not open what follows it.
  const isLeaving = page.supervisors.some((one) => one.id === oid) && second !== oid;
  const done = ({ arrangement: next }: { readonly arrangement?: unknown }) => {
    onClose();
    if (typeof next === 'string' && next !== arrangement && !isLeaving) goTo(hrefTo.arrangement(next));
  };
  const offered = STEPS.filter(
    (one) => (page.isGroup || (one !== 'joins' && one !== 'leaves')) && (one !== 'end cover' || page.cover.length > 0),
  );
  return (
    <>
      <RadioGroup
        aria-label="What changes"
        value={step}
        onChange={(_, { value }) => {
          setStep(STEPS.find((one) => one === value) ?? 'cover');
          setPerson('');
          setSecond('');
        }}
      >
        {offered.map((one) => (
          <Radio key={one} value={one} label={STEP_WORDS[one]} />
        ))}
      </RadioGroup>
      {(step === 'supervisor' || step === 'line manager') && page.handoverHelp !== null && (
        <p className={look.text}>{page.handoverHelp}</p>
      )}
      <Field label="Who">
        <Select value={person} onChange={(_, { value }) => setPerson(value)}>
          <option value="">Choose somebody</option>
          {peopleFor(step, page).map((one) => (
            <option key={one.id} value={one.id}>
              {one.jobTitle === '' ? one.name : `${one.name}, ${one.jobTitle}`}
            </option>
          ))}
        </Select>
      </Field>
      {step === 'supervisor' && (
        <Field label="Sharing the work with" hint="Only where two supervise together.">
          <Select value={second} onChange={(_, { value }) => setSecond(value)}>
            <option value="">Nobody</option>
            {[...page.supervisors, ...page.others]
              .filter((one) => one.id !== person)
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {page.supervisors.includes(one) ? `${one.name}, who supervises now` : one.name}
                </option>
              ))}
          </Select>
        </Field>
      )}
      <Field label={step === 'end cover' || step === 'leaves' ? 'Last day' : 'From'}>
        <Input type="date" value={on} onChange={(_, { value }) => setOn(value)} />
      </Field>
      {step === 'cover' && (
        <Field label="Last day" hint="Leave it empty until further notice.">
          <Input type="date" value={untilOn} onChange={(_, { value }) => setUntilOn(value)} />
        </Field>
      )}
      <EligibilityNotes found={person === '' ? undefined : check.data} />
      <p className={look.quiet}>{WHAT_FOLLOWS[step]}</p>
      <FailureNote error={change.error} />
      <div className={look.row}>
        <Button
          appearance="primary"
          disabled={change.isPending || person === '' || on === ''}
          onClick={() => change.mutate(changeOf(step, { person, second, on, untilOn }), { onSuccess: done })}
        >
          Change it
        </Button>
        <Button onClick={onClose}>Not now</Button>
      </div>
    </>
  );
}
