import { Button, Checkbox, Field, Input, mergeClasses } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { AdHocPage, RecordedAdHoc } from '../../../shared/contract/ad-hoc.ts';
import type { Answers } from '../../../shared/domain/records/record.ts';
import { newKey } from '../../api/new-key.ts';
import { useRecordAdHoc } from '../../api/use-ad-hoc.ts';
import { Autosave } from '../../form/autosave.ts';
import { FormRenderer } from '../../form/FormRenderer.tsx';
import { FailureNote } from '../../look/FailureNote.tsx';
import { londonInstant } from '../../look/london-instant.ts';
import { useLook } from '../../look/use-look.ts';

interface Collected {
  readonly autosave: Autosave;
  readonly answers: () => Answers;
}

/** The form's own store with nothing behind it: what is typed is gathered here and sent once, with the one save. */
function collect(opened: Answers): Collected {
  let gathered: Answers = {};
  const autosave = new Autosave({
    version: '',
    savedAt: null,
    opened,
    save: async (_version, changes) => {
      gathered = { ...gathered, ...changes };
      return { version: '', savedAt: new Date().toISOString(), refused: [], conflicts: [] };
    },
    newest: async () => ({ version: '', answers: opened }),
    keep: () => undefined,
  });
  return { autosave, answers: () => gathered };
}

interface AdHocFormProps {
  readonly arrangement: string;
  readonly page: AdHocPage;
  /** The Teams message it began with; null = none. */
  readonly messageLink?: string | null;
  readonly onSaved: (saved: RecordedAdHoc) => void;
}

/** The policy's short form; when it was is now unless somebody says otherwise. */
export function AdHocForm({ arrangement, page, messageLink = null, onSaved }: AdHocFormProps) {
  const look = useLook();
  const record = useRecordAdHoc(arrangement);
  const [key] = useState(newKey);
  const [collected] = useState(() => collect(page.answers));
  const [when, setWhen] = useState('');
  const [filedOn, setFiledOn] = useState('');
  const [people, setPeople] = useState<readonly string[]>(() => page.people.map((one) => one.id));
  useEffect(() => () => collected.autosave.stop(), [collected]);
  const save = async () => {
    await collected.autosave.flush();
    const metAt = londonInstant(when);
    record.mutate(
      {
        key,
        answers: collected.answers(),
        filedOn: filedOn === '' ? null : filedOn,
        ...(metAt === null ? {} : { metAt }),
        ...(messageLink === null ? {} : { messageLink }),
        ...(page.people.length === 0 ? {} : { people: [...people] }),
      },
      { onSuccess: onSaved },
    );
  };
  const { filing } = page;
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-labelledby="ad-hoc-form">
      <h2 id="ad-hoc-form" className={look.heading}>
        {page.form.title}
      </h2>
      <Field label="When" hint="Leave it empty if it was just now.">
        <Input type="datetime-local" value={when} onChange={(_, { value }) => setWhen(value)} />
      </Field>
      {page.people.length > 0 && (
        <fieldset className={look.stack}>
          <legend>Who took part</legend>
          {page.people.map((one) => (
            <Checkbox
              key={one.id}
              label={one.name}
              checked={people.includes(one.id)}
              onChange={(_, { checked }) =>
                setPeople(checked === true ? [...people, one.id] : people.filter((id) => id !== one.id))
              }
            />
          ))}
        </fieldset>
      )}
      <FormRenderer
        record={{ form: page.form, answers: page.answers, signatures: [] }}
        autosave={collected.autosave}
        people={page.parties ?? page.people}
      />
      <Field
        label={`Already filed in ${filing.system} on`}
        hint={`What is about a child is filed there as “${filing.entryTitle}”${filing.rule === null ? '' : ` (rule ${filing.rule})`}. The text is ready to copy once this is saved.`}
      >
        <Input type="date" value={filedOn} onChange={(_, { value }) => setFiledOn(value)} />
      </Field>
      <FailureNote error={record.error} />
      <div className={look.row}>
        <Button appearance="primary" disabled={record.isPending} onClick={() => void save()}>
          Save
        </Button>
      </div>
    </section>
  );
}
