import {
  Badge,
  Button,
  Field,
  Input,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Subtitle2,
  Text,
} from '@fluentui/react-components';
import { useState } from 'react';
import {
  atLondon,
  type Instant,
  LONDON,
  londonDateOf,
  Temporal,
  writtenMoment,
} from '../../../../../shared/domain/dates.ts';
import { Icon } from '../look/Icon.tsx';
import { timeOfDay } from '../look/moments.ts';
import { type ShellClock, useClock } from './use-clock.ts';

const shortMoment = (at: Instant): string =>
  at.toZonedDateTimeISO(LONDON).toPlainDate().toLocaleString('en-GB', { day: 'numeric', month: 'short' });

function MoveForm({ clock }: { readonly clock: ShellClock }) {
  const [on, setOn] = useState(() => londonDateOf(clock.now).toString());
  const [at, setAt] = useState(() => timeOfDay(clock.now));
  const move = (next: Instant | null): void => {
    const shown = next ?? Temporal.Now.instant();
    setOn(londonDateOf(shown).toString());
    setAt(timeOfDay(shown));
    void clock.moveTo(next);
  };
  const isComplete = /^\d{4}-\d\d-\d\d$/.test(on) && /^\d\d:\d\d/.test(at);
  return (
    <form
      className="clock-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete) move(atLondon(Temporal.PlainDate.from(on), at));
      }}
    >
      <Subtitle2 as="h2">Move the clock</Subtitle2>
      <Text size={200}>
        Everything in this tenant then lives at that moment: what is due, what is overdue, new events.
      </Text>
      <div className="clock-fields">
        <Field label="Date">
          <Input type="date" value={on} onChange={(_, data) => setOn(data.value)} />
        </Field>
        <Field label="Time in London">
          <Input type="time" value={at} onChange={(_, data) => setAt(data.value)} />
        </Field>
      </div>
      <Button type="submit" appearance="primary" disabled={!isComplete}>
        Move there
      </Button>
      <div className="clock-buttons">
        <Button onClick={() => move(clock.now.toZonedDateTimeISO(LONDON).add({ days: 1 }).toInstant())}>
          One day on
        </Button>
        <Button onClick={() => move(null)} disabled={!clock.isMoved}>
          Back to real time
        </Button>
      </div>
    </form>
  );
}

/** London date and time of this tenant, and the way to move it. */
export function ClockControl() {
  const clock = useClock();
  const written = writtenMoment(clock.now);
  const short = `${shortMoment(clock.now)}, ${timeOfDay(clock.now)}`;
  return (
    <Popover trapFocus positioning="below-end">
      <PopoverTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          className="clock-button"
          icon={<Icon name="clock" />}
          aria-label={`Clock: ${written}`}
        >
          <span className="wide-only">{written}</span>
          <span className="narrow-only">{short}</span>
          {clock.isMoved ? (
            <Badge className="clock-moved" appearance="tint" color="warning">
              moved
            </Badge>
          ) : null}
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label="Move the clock">
        <MoveForm clock={clock} />
      </PopoverSurface>
    </Popover>
  );
}
