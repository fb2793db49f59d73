import { Button, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { ArrangementSummary } from '../../../shared/contract/parts.ts';
import type { AddLaterFact, RecordView } from '../../../shared/contract/records.ts';
import { kindOf } from '../../../shared/forms/kinds/kind-of.ts';
import { newKey } from '../../api/new-key.ts';
import { addLaterFact } from '../../api/record-calls.ts';
import { useRecordChange } from '../../api/use-record.ts';
import { FormRenderer } from '../../form/FormRenderer.tsx';
import { useCollected } from '../../form/use-collected.ts';
import { writtenMoment } from '../../look/dates.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { namesOf } from '../../look/names.ts';
import { useLook } from '../../look/use-look.ts';

interface LaterPartProps {
  readonly record: RecordView;
  readonly arrangement: ArrangementSummary;
}

/** The questions of a form that are answered after signing, as a form of their own. */
function laterForm(form: RecordView['form']): RecordView['form'] {
  const sections = form.sections.map((section) => ({
    ...section,
    questions: section.questions.filter((question) => question.later === true),
  }));
  return { ...form, sections: sections.filter((section) => section.questions.length > 0), signers: [] };
}

function AddLater({ record, arrangement, onDone }: LaterPartProps & { readonly onDone: () => void }) {
  const look = useLook();
  const [form] = useState(() => laterForm(record.form));
  const [keys] = useState(() => new Map<string, string>());
  const { autosave, collect } = useCollected({});
  const [isNothing, setNothing] = useState(false);
  const add = useRecordChange((api, asked: AddLaterFact) => addLaterFact(api, record.key, asked));
  const people = [...arrangement.supervisees, ...arrangement.supervisors];
  const send = async () => {
    const changes = Object.entries(await collect());
    setNothing(changes.length === 0);
    if (changes.length === 0) return;
    for (const [field, answer] of changes) {
      const key = keys.get(field) ?? newKey();
      keys.set(field, key);
      const isAdded = await add
        .mutateAsync({ key, field, answer: structuredClone(answer) as AddLaterFact['answer'] })
        .then(
          () => true,
          () => false,
        );
      if (!isAdded) return;
    }
    onDone();
  };
  return (
    <div className={look.stack}>
      <FormRenderer record={{ form, answers: {}, signatures: [] }} autosave={autosave} people={people} />
      {isNothing && (
        <p className={look.text} role="alert">
          Answer one of these first.
        </p>
      )}
      <FailureNote error={add.error} />
      <div className={look.row}>
        <Button appearance="primary" disabled={add.isPending} onClick={() => void send()}>
          Add it
        </Button>
        <Button onClick={onDone}>Not now</Button>
      </div>
    </div>
  );
}

/** What became known only after signing: who added it and when, beside what was signed. */
export function LaterPart({ record, arrangement }: LaterPartProps) {
  const look = useLook();
  const [isAdding, setAdding] = useState(false);
  const { facts, mayAdd } = record.later;
  if (facts.length === 0 && !mayAdd) return null;
  const questions = record.form.sections.flatMap((section) => section.questions);
  const shown = (field: string, answer: (typeof facts)[number]['answer']) => {
    const question = questions.find((one) => one.id === field.replace(/#\d+$/, ''));
    return question === undefined ? '' : kindOf(question.type).print(question, answer, namesOf(arrangement));
  };
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-labelledby={`later-${record.key}`}>
      <h2 id={`later-${record.key}`} className={look.small}>
        Known since it was signed
      </h2>
      <ul className={look.list}>
        {facts.map((fact) => (
          <li key={fact.key} className={look.text}>
            {fact.label} {shown(fact.field, fact.answer)}{' '}
            <span className={look.quiet}>
              Added later by {fact.by}, {writtenMoment(fact.at)}.
            </span>
          </li>
        ))}
      </ul>
      {mayAdd && !isAdding && (
        <div className={look.notOnPaper}>
          <Button onClick={() => setAdding(true)}>Add what is known now</Button>
        </div>
      )}
      {isAdding && <AddLater record={record} arrangement={arrangement} onDone={() => setAdding(false)} />}
    </section>
  );
}
