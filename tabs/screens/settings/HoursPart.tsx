import { Field, Input, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { SchoolSettingsView } from '../../../shared/contract/settings.ts';
import { useChangeSettings } from '../../api/use-settings.ts';
import { useLook } from '../../look/use-look.ts';
import { problemAt, SaveRow } from './SaveRow.tsx';

const useStyles = makeStyles({
  fields: {
    alignItems: 'start',
    display: 'grid',
    gap: '12px 16px',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 220px), 1fr))',
  },
  input: { minWidth: 0, width: '100%' },
});

interface PartProps {
  readonly school: string;
  readonly settings: SchoolSettingsView;
}

/** When reminders go out on a school day, and how far one can be put off. */
export function HoursPart({ school, settings }: PartProps) {
  const look = useLook();
  const styles = useStyles();
  const save = useChangeSettings(school);
  const { sendAt, until, snoozeLimit, snoozeDays } = settings.reminders;
  const [hours, setHours] = useState({
    sendAt,
    until,
    snoozeLimit: String(snoozeLimit),
    snoozeDays: String(snoozeDays),
  });
  const isNew =
    hours.sendAt !== sendAt ||
    hours.until !== until ||
    hours.snoozeLimit !== String(snoozeLimit) ||
    hours.snoozeDays !== String(snoozeDays);
  const send = () =>
    save.mutate({
      version: settings.version,
      reminders: {
        sendAt: hours.sendAt,
        until: hours.until,
        snoozeLimit: Number(hours.snoozeLimit),
        snoozeDays: Number(hours.snoozeDays),
      },
    });
  const put =
    (field: keyof typeof hours) =>
    (_: unknown, { value }: { readonly value: string }) =>
      setHours({ ...hours, [field]: value });
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-labelledby="hours">
      <h2 id="hours" className={look.heading}>
        When reminders go out
      </h2>
      <p className={look.quiet}>
        Only on your own school days, never in the evening. Everybody gets one message a day at most, and none when
        nothing has changed.
      </p>
      <div className={styles.fields}>
        <Field label="From" {...problemAt(save.error, 'reminders.sendAt')}>
          <Input className={styles.input} type="time" value={hours.sendAt} onChange={put('sendAt')} />
        </Field>
        <Field
          label="Until"
          hint="What is left waits for the next school day."
          {...problemAt(save.error, 'reminders.until')}
        >
          <Input className={styles.input} type="time" value={hours.until} onChange={put('until')} />
        </Field>
        <Field
          label="Times a reminder can be put off"
          hint="In a row, by the same person. 0 = never."
          {...problemAt(save.error, 'reminders.snoozeLimit')}
        >
          <Input
            className={styles.input}
            type="number"
            min={0}
            max={10}
            value={hours.snoozeLimit}
            onChange={put('snoozeLimit')}
          />
        </Field>
        <Field label="Days it can be put off at most" {...problemAt(save.error, 'reminders.snoozeDays')}>
          <Input
            className={styles.input}
            type="number"
            min={1}
            max={42}
            value={hours.snoozeDays}
            onChange={put('snoozeDays')}
          />
        </Field>
      </div>
      <SaveRow words="Save the hours" done="Saved." isNew={isNew} save={save} onSave={send} />
    </section>
  );
}
