import { Button, Field, Input, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReminderPreview, SchoolSettingsView } from '../../../shared/contract/settings.ts';
import { useChangeSettings, useReminderPreview } from '../../api/use-settings.ts';
import { writtenDate } from '../../look/dates.ts';
import { Problem } from '../../look/Problem.tsx';
import { Tag } from '../../look/Tag.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { BeginningList } from './BeginningList.tsx';
import { problemAt, SaveRow } from './SaveRow.tsx';

const useStyles = makeStyles({ input: { maxWidth: '220px' } });

function times(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}

function PreviewFound({ preview }: { readonly preview: ReminderPreview }) {
  const look = useLook();
  const { on, isSchoolDay, nextSchoolDayOn, kinds, people } = preview;
  if (!isSchoolDay) {
    const next = nextSchoolDayOn === null ? '' : ` The next school day is ${writtenDate(nextSchoolDayOn)}.`;
    return <p className={look.text}>{`Nothing goes out on ${writtenDate(on)}: it is no school day here.${next}`}</p>;
  }
  if (people.length === 0) return <p className={look.text}>{`On ${writtenDate(on)} nobody would be reminded.`}</p>;
  return (
    <div className={look.stack}>
      <p className={look.text}>
        {`On ${writtenDate(on)} the rules call for reminders to ${times(people.length, 'person', 'people')}. Each gets one message.`}
      </p>
      <div className={look.grid}>
        <div>
          <h3 className={look.small}>What about</h3>
          <ul className={look.divided}>
            {kinds.map(({ kind, words, count }) => (
              <li key={kind} className={look.spread}>
                <span className={look.text}>{words}</span>
                <span className={look.text}>{count}</span>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3 className={look.small}>To whom</h3>
          <ul className={look.divided}>
            {people.map(({ id, name, count }) => (
              <li key={id} className={look.spread}>
                <span className={look.text}>{name}</span>
                <span className={look.quiet}>{times(count, 'thing', 'things')}</span>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

function Preview({ school, on }: { readonly school: string; readonly on: string }) {
  const preview = useReminderPreview(school, on);
  if (preview.isPending) return <Waiting isPart what="the preview" />;
  if (preview.isError) return <Problem isPart error={preview.error} onRetry={() => void preview.refetch()} />;
  return <PreviewFound preview={preview.data} />;
}

function standing({ today, reminders }: SchoolSettingsView): string {
  const { goLiveOn } = reminders;
  if (goLiveOn === null) return 'Nothing is sent to anybody yet. Look at what would go out, then choose the day.';
  return goLiveOn <= today
    ? `Reminders have been going out since ${writtenDate(goLiveOn)}.`
    : `Reminders begin on ${writtenDate(goLiveOn)}. Until then nothing is sent.`;
}

/** From when reminders go out at all, with a look at what a day would bring: counts and names, never what was said. */
export function GoLivePart({ school, settings }: { readonly school: string; readonly settings: SchoolSettingsView }) {
  const look = useLook();
  const styles = useStyles();
  const save = useChangeSettings(school);
  const { goLiveOn } = settings.reminders;
  const [on, setOn] = useState(goLiveOn ?? '');
  const [day, setDay] = useState(settings.today);
  const [previewed, setPreviewed] = useState<string | null>(null);
  const isLive = goLiveOn !== null && goLiveOn <= settings.today;
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-labelledby="go-live">
      <div className={look.spread}>
        <h2 id="go-live" className={look.heading}>
          Going live
        </h2>
        <Tag tone={isLive ? 'good' : 'calm'} icon={isLive ? 'check' : 'pause'}>
          {isLive ? 'Live' : goLiveOn === null ? 'Silent' : 'Not yet'}
        </Tag>
      </div>
      <p className={look.text}>{standing(settings)}</p>
      {settings.beginning !== null && <BeginningList school={school} beginning={settings.beginning} />}
      <Field
        label="First day of reminders"
        hint="Leave it empty and your school stays silent."
        {...problemAt(save.error, 'reminders.goLiveOn')}
      >
        <Input className={styles.input} type="date" value={on} onChange={(_, { value }) => setOn(value)} />
      </Field>
      <SaveRow
        words={on === '' ? 'Stop all reminders' : 'Save the day'}
        done="Saved."
        isNew={on !== (goLiveOn ?? '')}
        save={save}
        onSave={() => save.mutate({ version: settings.version, reminders: { goLiveOn: on === '' ? null : on } })}
      />
      <Field label="What would go out on" hint="Nothing is sent by looking.">
        <Input className={styles.input} type="date" value={day} onChange={(_, { value }) => setDay(value)} />
      </Field>
      <div>
        <Button disabled={day === ''} onClick={() => setPreviewed(day)}>
          Preview
        </Button>
      </div>
      {previewed !== null && <Preview school={school} on={previewed} />}
    </section>
  );
}
