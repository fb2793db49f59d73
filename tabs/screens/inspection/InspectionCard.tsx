import { Button, Field, mergeClasses, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { InspectionView } from '../../../shared/contract/inspections.ts';
import { READING_REASONS } from '../../../shared/domain/inspections/inspection.ts';
import { type InspectionStep, useInspectionStep } from '../../api/use-inspections.ts';
import { goTo, hrefTo } from '../../app/route.ts';
import { writtenMoment } from '../../look/dates.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { listed } from '../../look/names.ts';
import { Tag } from '../../look/Tag.tsx';
import { useLook } from '../../look/use-look.ts';
import { SCOPE_WORDS, stateOf, tellingOf } from './inspection-words.ts';

/** Who decided, and what they said. */
function Decided({ inspection }: { readonly inspection: InspectionView }) {
  const look = useLook();
  const { decidedBy, note, state } = inspection;
  if (decidedBy === null) return null;
  return (
    <p className={look.quiet}>
      {state === 'refused' ? 'Refused' : 'Allowed'} by {decidedBy.name}
      {note !== '' && `: “${note}”`}
    </p>
  );
}

/** One inspection: whose records, why, how long, how it stands, and what its reader or whoever decides can do about it. */
export function InspectionCard({ inspection }: { readonly inspection: InspectionView }) {
  const look = useLook();
  const step = useInspectionStep();
  const [isRefusing, setRefusing] = useState(false);
  const [note, setNote] = useState('');
  const { key, arrangement, reader, may } = inspection;
  const state = stateOf(inspection);
  const whose = `${listed(arrangement.supervisees)} with ${listed(arrangement.supervisors)}`;
  const act = (asked: InspectionStep) => step.mutate(asked);
  return (
    <article className={mergeClasses(look.card, look.stack)} aria-labelledby={`inspection-${key}`}>
      <div className={look.spread}>
        <h3 id={`inspection-${key}`} className={look.small}>
          {whose}
        </h3>
        <Tag tone={state.tone}>{state.words}</Tag>
      </div>
      <p className={look.quiet}>
        {arrangement.school.name}
        {arrangement.isOrphaned && ' · everybody in it has left'}
      </p>
      <p className={look.text}>
        <strong>{reader.name}</strong>, {READING_REASONS[inspection.reason].toLowerCase()}: {inspection.purpose}
      </p>
      <p className={look.quiet}>
        {SCOPE_WORDS[inspection.scope]} · {inspection.days === 1 ? '1 day' : `${inspection.days} days`} · asked{' '}
        {writtenMoment(inspection.askedAt)}
      </p>
      <Decided inspection={inspection} />
      {tellingOf(inspection) !== '' && <p className={look.quiet}>{tellingOf(inspection)}</p>}
      {inspection.hasNobodyToDecide && (
        <p className={look.text}>
          Nobody here can decide about this: each of them asked, is in the supervision, or has left. Make somebody else
          a trust lead first.
        </p>
      )}
      {isRefusing && (
        <Field label="Why not (the person who asked reads this)">
          <Textarea value={note} maxLength={1000} onChange={(_, { value }) => setNote(value)} />
        </Field>
      )}
      <div className={look.row}>
        {may.read && (
          <Button appearance="primary" onClick={() => goTo(hrefTo.inspection(key))}>
            Read
          </Button>
        )}
        {may.decide && !isRefusing && (
          <Button
            appearance="primary"
            disabled={step.isPending}
            onClick={() => act({ step: 'decide', key, body: { decision: 'allow' } })}
          >
            Allow it
          </Button>
        )}
        {may.decide && !isRefusing && <Button onClick={() => setRefusing(true)}>Refuse…</Button>}
        {isRefusing && (
          <>
            <Button
              appearance="primary"
              disabled={step.isPending}
              onClick={() => act({ step: 'decide', key, body: { decision: 'refuse', note } })}
            >
              Refuse it
            </Button>
            <Button onClick={() => setRefusing(false)}>Not now</Button>
          </>
        )}
        {may.end && (
          <Button disabled={step.isPending} onClick={() => act({ step: 'end', key })}>
            {inspection.state === 'asked' ? 'Take it back' : 'End it now'}
          </Button>
        )}
        {may.putOff && (
          <Button disabled={step.isPending} onClick={() => act({ step: 'put-off', key })}>
            Tell them 30 days from today
          </Button>
        )}
      </div>
      <FailureNote error={step.error} />
    </article>
  );
}
