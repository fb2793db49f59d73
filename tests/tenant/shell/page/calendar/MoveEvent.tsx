import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { atLondon, type Instant, Temporal } from '../../../../../shared/domain/dates.ts';
import { timeOfDay } from '../look/moments.ts';
import type { DayEvent } from './events.ts';

interface Props {
  readonly item: DayEvent;
  onMove(startsAt: Instant, endsAt: Instant): void;
}

/** Moves an event to another date and time, as somebody would in Outlook; its length stays. */
export function MoveEvent({ item, onMove }: Props) {
  const [on, setOn] = useState(item.on.toString());
  const [at, setAt] = useState(timeOfDay(item.startsAt));
  const isComplete = /^\d{4}-\d\d-\d\d$/.test(on) && /^\d\d:\d\d/.test(at);
  return (
    <form
      className="event-move"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isComplete) return;
        const startsAt = atLondon(Temporal.PlainDate.from(on), at);
        onMove(startsAt, startsAt.add(item.startsAt.until(item.endsAt)));
      }}
    >
      <Field label="Date">
        <Input type="date" value={on} onChange={(_, data) => setOn(data.value)} />
      </Field>
      <Field label="Starts">
        <Input type="time" value={at} onChange={(_, data) => setAt(data.value)} />
      </Field>
      <Button type="submit" disabled={!isComplete}>
        Move
      </Button>
    </form>
  );
}
