import { Field, Input, makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { FreeTimes } from '../../../shared/contract/sessions.ts';
import { useFreeTimes } from '../../api/use-arrangement.ts';
import { writtenTime, writtenWeekday } from '../../look/dates.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { londonInstant } from '../../look/london-instant.ts';
import { useLook } from '../../look/use-look.ts';
import { outsideUsual } from './outside-usual.ts';

const useStyles = makeStyles({
  days: { display: 'flex', flexDirection: 'column', gap: '8px' },
  day: {
    alignItems: 'baseline',
    border: 'none',
    display: 'grid',
    gap: '4px 16px',
    gridTemplateColumns: '170px minmax(0, 1fr)',
    margin: 0,
    minWidth: 0,
    padding: 0,
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  dayName: { fontWeight: tokens.fontWeightSemibold },
  times: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  own: { maxWidth: '260px' },
});

function byDay(times: FreeTimes['times']): readonly (readonly [string, FreeTimes['times']])[] {
  const days = new Map<string, FreeTimes['times']>();
  for (const time of times) {
    const day = writtenWeekday(time.startsAt);
    days.set(day, [...(days.get(day) ?? []), time]);
  }
  return [...days];
}

/** "Nobody is free" and "we could not look" are different answers, each with what to do next. */
function whyNone(found: FreeTimes): string {
  if (found.state === 'unreadable') {
    const whose = found.unreadable.length === 0 ? 'A calendar' : `${found.unreadable.join(' and ')}’s calendar`;
    return `${whose} could not be read, so we can’t say when everybody is free. Ask them for a time and suggest it here.`;
  }
  return 'There is no time in the next weeks when everybody is free. Suggest one below: you can book it although a calendar says busy.';
}

interface FreeTimesChoiceProps {
  readonly arrangement: string;
  /** The first day to look at; left out = today. */
  readonly from?: string | undefined;
  readonly chosen: string | null;
  readonly onChoose: (startsAt: string | null) => void;
}

/** Times when everybody is free, by day; or why there are none; and always a time of one's own. */
export function FreeTimesChoice({ arrangement, from, chosen, onChoose }: FreeTimesChoiceProps) {
  const look = useLook();
  const styles = useStyles();
  const free = useFreeTimes(arrangement, from);
  const [own, setOwn] = useState('');
  const usual = free.data?.usual;
  const outside = usual === undefined ? null : outsideUsual(own, usual);
  return (
    <div className={look.stack}>
      {free.isPending && (
        <p className={look.quiet} role="status">
          Looking at the calendars…
        </p>
      )}
      <FailureNote error={free.error} />
      {free.data !== undefined && free.data.state !== 'found' && <p className={look.text}>{whyNone(free.data)}</p>}
      {free.data !== undefined && free.data.times.length > 0 && (
        <div className={styles.days}>
          <p className={look.quiet}>
            {free.data.tight === true
              ? 'Everybody is free at these times, though without a break before or after other appointments.'
              : 'Everybody is free at these times.'}
          </p>
          {byDay(free.data.times).map(([day, times]) => (
            <fieldset key={day} aria-label={day} className={styles.day}>
              <h3 className={mergeClasses(look.text, styles.dayName)}>{day}</h3>
              <div className={styles.times}>
                {times.map((time) => (
                  <ToggleButton
                    key={time.startsAt}
                    checked={chosen === time.startsAt}
                    onClick={() => {
                      setOwn('');
                      onChoose(time.startsAt);
                    }}
                  >
                    {writtenTime(time.startsAt)}–{writtenTime(time.endsAt)}
                  </ToggleButton>
                ))}
              </div>
            </fieldset>
          ))}
        </div>
      )}
      <Field
        label="Or suggest another time"
        {...(outside === null
          ? {}
          : { validationState: 'warning' as const, validationMessage: { children: outside, role: 'status' as const } })}
      >
        <Input
          className={styles.own}
          type="datetime-local"
          value={own}
          onChange={(_, { value }) => {
            setOwn(value);
            onChoose(londonInstant(value));
          }}
        />
      </Field>
    </div>
  );
}
