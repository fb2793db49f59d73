import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { CasePlanView, ChildrenPage, FollowedChild } from '../../../shared/contract/children.ts';
import { ApiError } from '../../api/api-error.ts';
import { type ChildrenChange, useChildrenChange } from '../../api/use-children.ts';
import { AskDialog } from '../../look/AskDialog.tsx';
import { FailureNote } from '../../look/FailureNote.tsx';
import { useLook } from '../../look/use-look.ts';
import { clockWords, PLAN_WORDS, PLANS, referenceHelp } from './child-words.ts';

export type ChildQuestion =
  | { readonly step: 'follow' }
  | { readonly step: 'plan' | 'stop'; readonly child: FollowedChild };

const TITLES: Readonly<Record<ChildQuestion['step'], string>> = {
  follow: 'Follow a child',
  plan: 'Change the plan',
  stop: 'Stop following',
};

/** A plan, by its full name. */
export function PlanSelect(props: {
  readonly label: string;
  readonly value: CasePlanView;
  readonly onChange: (plan: CasePlanView) => void;
}) {
  return (
    <Field label={props.label}>
      <Select
        value={props.value}
        onChange={(_, { value }) => props.onChange(PLANS.find((plan) => plan === value) ?? 'other')}
      >
        {PLANS.map((plan) => (
          <option key={plan} value={plan}>
            {PLAN_WORDS[plan]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface ChildDialogProps {
  readonly page: ChildrenPage;
  readonly question: ChildQuestion;
  readonly onClose: () => void;
}

/** Why the box is refused, beside the box; the text in it stays. */
function refusalOf(error: unknown, field: string): string | undefined {
  return error instanceof ApiError && error.field === field ? error.message : undefined;
}

/** Follows a child, gives a followed one another plan, or ends following on a day. */
export function ChildDialog({ page, question, onClose }: ChildDialogProps) {
  const look = useLook();
  const change = useChildrenChange(page.arrangement);
  const child = question.step === 'follow' ? null : question.child;
  const [reference, setReference] = useState('');
  const [plan, setPlan] = useState<CasePlanView>(child?.plan ?? 'CIN');
  const [on, setOn] = useState(page.today);
  const asked = (): ChildrenChange => {
    if (child === null) return { follow: [{ reference, plan, sinceOn: on }] };
    const { key, version } = child;
    return { child: key, change: question.step === 'stop' ? { version, closedOn: on } : { version, plan } };
  };
  const problem = refusalOf(change.error, 'reference');
  const dayProblem = refusalOf(change.error, child === null ? 'sinceOn' : 'closedOn');
  const clock = clockWords(page);
  return (
    <AskDialog title={TITLES[question.step]} onClose={onClose}>
      {child === null ? (
        <Field
          label="Reference"
          hint={referenceHelp(page)}
          validationMessage={problem === undefined ? null : { children: problem, role: 'alert' }}
        >
          <Input value={reference} onChange={(_, { value }) => setReference(value)} />
        </Field>
      ) : (
        <p className={look.text}>
          <strong>{child.reference}</strong>
        </p>
      )}
      {question.step !== 'stop' && <PlanSelect label="Plan" value={plan} onChange={setPlan} />}
      {question.step !== 'plan' && (
        <Field
          label={child === null ? 'On this plan since' : 'Not followed from'}
          validationMessage={dayProblem === undefined ? null : { children: dayProblem, role: 'alert' }}
        >
          <Input type="date" value={on} onChange={(_, { value }) => setOn(value)} />
        </Field>
      )}
      {question.step !== 'stop' && clock !== null && <p className={look.quiet}>{clock}</p>}
      {question.step === 'stop' && (
        <p className={look.quiet}>Nothing that was written is lost, and the child can be followed again.</p>
      )}
      {problem === undefined && dayProblem === undefined && <FailureNote error={change.error} />}
      <div className={look.row}>
        <Button
          appearance="primary"
          disabled={change.isPending || on === '' || (child === null && reference.trim() === '')}
          onClick={() => change.mutate(asked(), { onSuccess: onClose })}
        >
          {TITLES[question.step]}
        </Button>
        <Button onClick={onClose}>Not now</Button>
      </div>
    </AskDialog>
  );
}
