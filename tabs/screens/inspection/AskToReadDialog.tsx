import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { AskToRead, InspectionChoices } from '../../../shared/contract/inspections.ts';
import { PUT_OFF_REASONS } from '../../../shared/domain/inspections/inspection.ts';
import { ApiError } from '../../api/api-error.ts';
import { newKey } from '../../api/new-key.ts';
import { useInspectionChoices, useInspectionStep } from '../../api/use-inspections.ts';
import { goTo, hrefTo } from '../../app/route.ts';
import { AskDialog } from '../../look/AskDialog.tsx';
import { FailureNote } from '../../look/FailureNote.tsx';
import { listed } from '../../look/names.ts';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { REASONS } from './inspection-words.ts';
import { ScopeField } from './ScopeField.tsx';

const USUAL_DAYS = 7;
/** What is wrong with these is said beside them. */
const SAID_BESIDE: readonly string[] = ['arrangement', 'reason', 'purpose', 'days'];

interface AskToReadDialogProps {
  /** null = to be chosen. */
  readonly arrangement: string | null;
  readonly onClose: () => void;
}

/** Asks to read what others wrote: whose, why, what of it, for how long. */
export function AskToReadDialog({ arrangement, onClose }: AskToReadDialogProps) {
  const choices = useInspectionChoices(arrangement);
  return (
    <AskDialog title="Ask to read records" onClose={onClose}>
      {choices.isPending && <Waiting isPart what="what you may ask for" />}
      <FailureNote error={choices.error} />
      {choices.data !== undefined && (
        <AskForm choices={choices.data} isChosen={arrangement !== null} onClose={onClose} />
      )}
    </AskDialog>
  );
}

function whose(one: InspectionChoices['arrangements'][number]): string {
  const ended = one.endedOn === null ? '' : one.isOrphaned ? ' (ended, all have left)' : ' (ended)';
  return `${listed(one.supervisees)} with ${listed(one.supervisors)}, ${one.school.name}${ended}`;
}

interface AskFormProps {
  readonly choices: InspectionChoices;
  readonly isChosen: boolean;
  readonly onClose: () => void;
}

function AskForm({ choices, isChosen, onClose }: AskFormProps) {
  const look = useLook();
  const step = useInspectionStep();
  const [key] = useState(newKey);
  const [sought, setSought] = useState('');
  const [chosen, setChosen] = useState(isChosen ? (choices.arrangements[0]?.key ?? '') : '');
  const [reason, setReason] = useState<AskToRead['reason'] | ''>('');
  const [purpose, setPurpose] = useState('');
  const [scope, setScope] = useState<AskToRead['scope']>('records');
  const [days, setDays] = useState(String(Math.min(USUAL_DAYS, choices.maxDays)));
  const [putOff, setPutOff] = useState<NonNullable<AskToRead['putOff']> | ''>('');
  const found = choices.arrangements.filter((one) => whose(one).toLowerCase().includes(sought.trim().toLowerCase()));
  const wrong = step.error instanceof ApiError ? step.error.field : null;
  const said = (field: string) => (wrong === field ? { validationMessage: step.error?.message ?? '' } : {});
  const send = () => {
    if (reason === '') return;
    const asked = { key, arrangement: chosen, reason, purpose: purpose.trim(), scope, days: Number(days) };
    const body: AskToRead = { ...asked, putOff: putOff === '' ? null : putOff };
    step.mutate(
      { step: 'ask', body },
      {
        onSuccess: () => {
          onClose();
          goTo(hrefTo.inspections);
        },
      },
    );
  };
  if (choices.arrangements.length === 0) return <p className={look.text}>There is nothing you could ask to read.</p>;
  return (
    <>
      <p className={look.text}>
        {choices.needsApproval || putOff !== ''
          ? 'Somebody else decides about it. '
          : 'Your trust lets you decide this yourself. '}
        The people of the supervision are told who reads, why and until when. You can change nothing, and every opening
        is written down where they see it.
      </p>
      {isChosen ? (
        <p className={look.text}>
          <strong>{choices.arrangements.map(whose)}</strong>
        </p>
      ) : (
        <>
          <Field label="Find by name or school">
            <Input value={sought} onChange={(_, { value }) => setSought(value)} />
          </Field>
          <Field label="Whose records" required {...said('arrangement')}>
            <Select
              value={chosen}
              root={{ style: { minWidth: 0 } }}
              select={{ style: { maxWidth: '100%' } }}
              onChange={(_, { value }) => setChosen(value)}
            >
              <option value="">{found.length === 0 ? 'Nobody of that name' : `Choose (${found.length})`}</option>
              {found.map((one) => (
                <option key={one.key} value={one.key}>
                  {whose(one)}
                </option>
              ))}
            </Select>
          </Field>
        </>
      )}
      <Field label="Why" required {...said('reason')}>
        <Select value={reason} onChange={(_, { value }) => setReason(REASONS.find(({ id }) => id === value)?.id ?? '')}>
          <option value="">Choose</option>
          {REASONS.map(({ id, words }) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label="In your own words"
        hint="Whoever decides reads this, and trust leads. No child’s name, please."
        required
        {...said('purpose')}
      >
        <Textarea value={purpose} maxLength={2000} onChange={(_, { value }) => setPurpose(value)} />
      </Field>
      <ScopeField value={scope} onChoose={setScope} />
      <Field label="For how many days" hint={`At most ${choices.maxDays}. No longer than you need.`} {...said('days')}>
        <Input type="number" min={1} max={choices.maxDays} value={days} onChange={(_, { value }) => setDays(value)} />
      </Field>
      <Field label="Telling the people of it">
        <Select
          value={putOff}
          onChange={(_, { value }) => setPutOff(PUT_OFF_REASONS.find((one) => one === value) ?? '')}
        >
          <option value="">They are told at once</option>
          {PUT_OFF_REASONS.map((one) => (
            <option key={one} value={one}>
              Not for 30 days: {one}
            </option>
          ))}
        </Select>
      </Field>
      {(wrong === null || !SAID_BESIDE.includes(wrong)) && <FailureNote error={step.error} />}
      <div className={look.row}>
        <Button
          appearance="primary"
          disabled={step.isPending || chosen === '' || reason === '' || purpose.trim() === '' || Number(days) < 1}
          onClick={send}
        >
          Ask
        </Button>
        <Button onClick={onClose}>Not now</Button>
      </div>
    </>
  );
}
