import { Checkbox, Field, Input, makeStyles, mergeClasses, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { MyReminders as MyRemindersView } from '../../../shared/contract/settings.ts';
import { useChangeMyReminders, useMyReminders } from '../../api/use-settings.ts';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { problemAt, SaveRow } from '../settings/SaveRow.tsx';
import { SettingsPlaces } from '../settings/SettingsPlaces.tsx';

const useStyles = makeStyles({ field: { maxWidth: '320px' }, input: { width: '100%' } });
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

function When({
  mine,
  chosen,
  error,
  onChange,
}: {
  readonly mine: MyRemindersView;
  readonly chosen: { readonly remindAt: string; readonly weeklyOn: string };
  readonly error: unknown;
  readonly onChange: (chosen: { readonly remindAt: string; readonly weeklyOn: string }) => void;
}) {
  const styles = useStyles();
  const { sendAt, until } = mine.school;
  return (
    <>
      <Field
        className={styles.field}
        label="Remind me at"
        hint={`Between ${sendAt} and ${until}, the hours of ${mine.school.name}. Empty: at ${sendAt}.`}
        {...problemAt(error, 'remindAt')}
      >
        <Input
          className={styles.input}
          type="time"
          value={chosen.remindAt}
          onChange={(_, { value }) => onChange({ ...chosen, remindAt: value })}
        />
      </Field>
      <Field
        className={styles.field}
        label="How often"
        hint="What cannot wait for a child’s sake comes on its own day all the same."
      >
        <Select value={chosen.weeklyOn} onChange={(_, { value }) => onChange({ ...chosen, weeklyOn: value })}>
          <option value="">On each day that has something</option>
          {DAYS.map((day, at) => (
            <option key={day} value={String(at + 1)}>
              Once a week, on {day}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}

function Duties({ kinds }: Pick<MyRemindersView, 'kinds'>) {
  const look = useLook();
  const reasons = [...new Set(kinds.flatMap((kind) => kind.duty ?? []))];
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-labelledby="duty">
      <h2 id="duty" className={look.heading}>
        What always comes
      </h2>
      {reasons.map((reason) => (
        <div key={reason}>
          <p className={look.quiet}>{reason}</p>
          <ul className={look.text}>
            {kinds
              .filter((kind) => kind.duty === reason)
              .map((kind) => (
                <li key={kind.id}>{kind.words}</li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Preferences({ mine }: { readonly mine: MyRemindersView }) {
  const look = useLook();
  const save = useChangeMyReminders();
  const before = { remindAt: mine.remindAt ?? '', weeklyOn: mine.weeklyOn === null ? '' : String(mine.weeklyOn) };
  const [chosen, setChosen] = useState(before);
  const offBefore = mine.kinds.filter((kind) => !kind.isOn).map((kind) => kind.id);
  const [off, setOff] = useState<readonly string[]>(offBefore);
  const isNew =
    chosen.remindAt !== before.remindAt ||
    chosen.weeklyOn !== before.weeklyOn ||
    [...off].sort().join() !== [...offBefore].sort().join();
  const send = () =>
    save.mutate({
      remindAt: chosen.remindAt === '' ? null : chosen.remindAt,
      weeklyOn: chosen.weeklyOn === '' ? null : Number(chosen.weeklyOn),
      offKinds: [...off],
    });
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-labelledby="mine">
      <h2 id="mine" className={look.heading}>
        When and what
      </h2>
      {!mine.school.isLive && (
        <p
          className={look.text}
        >{`${mine.school.name} has not begun to send reminders. What you choose here holds from then on.`}</p>
      )}
      <When mine={mine} chosen={chosen} error={save.error} onChange={setChosen} />
      <fieldset className={look.group}>
        <legend className={look.small}>Also tell me about</legend>
        {mine.kinds
          .filter((kind) => kind.duty === null)
          .map((kind) => (
            <Checkbox
              key={kind.id}
              label={kind.words}
              checked={!off.includes(kind.id)}
              onChange={(_, { checked }) =>
                setOff(checked === true ? off.filter((id) => id !== kind.id) : [...off, kind.id])
              }
            />
          ))}
      </fieldset>
      <SaveRow words="Save" done="Saved." isNew={isNew} save={save} onSave={send} />
    </section>
  );
}

/** How one is reminded: when, how often, and what can be switched off; what is duty is said with its reason. */
export function MyReminders() {
  const look = useLook();
  const page = useMyReminders();
  if (page.isPending) return <Waiting what="your reminders" />;
  if (page.isError) return <Problem error={page.error} onRetry={() => void page.refetch()} />;
  return (
    <div className={mergeClasses(look.page, look.wide)}>
      <SettingsPlaces current="my-reminders" />
      <header>
        <h1 className={look.title}>My reminders</h1>
        <p className={look.quiet}>One message a day at most, on school days only, and none when nothing has changed.</p>
      </header>
      {page.data.isBroken && (
        <p className={look.text} role="alert">
          What was stored could not be read, so the usual settings stand here. Please save your own again.
        </p>
      )}
      <Preferences mine={page.data} />
      <Duties kinds={page.data.kinds} />
    </div>
  );
}
