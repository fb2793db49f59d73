import { Button, MessageBar, MessageBarBody, Spinner, Subtitle2 } from '@fluentui/react-components';
import { useState } from 'react';
import { londonDateOf, type PlainDate, writtenDate } from '../../../../../shared/domain/dates.ts';
import { useShell } from '../app/shell-state.ts';
import { useClock } from '../header/use-clock.ts';
import { Icon } from '../look/Icon.tsx';
import { EventBlock, FIRST_HOUR, HOUR_PIXELS, LAST_HOUR } from './EventBlock.tsx';
import { EventDialog } from './EventDialog.tsx';
import { type DayEvent, mondayOf, useWeek } from './events.ts';
import { laidOut } from './lanes.ts';
import './calendar.css';

const DAY_BOX: Record<string, string> = { '--day-height': `${(LAST_HOUR - FIRST_HOUR) * HOUR_PIXELS}px` };
const HOURS = Array.from({ length: LAST_HOUR - FIRST_HOUR }, (_, index) => FIRST_HOUR + index);

interface DayProps {
  readonly on: PlainDate;
  readonly isToday: boolean;
  readonly events: readonly DayEvent[];
  onOpen(item: DayEvent): void;
}

function Day({ on, isToday, events, onOpen }: DayProps) {
  const weekday = on.toLocaleString('en-GB', { weekday: 'short' });
  return (
    <section className={isToday ? 'day day-today' : 'day'} aria-label={`${weekday} ${writtenDate(on)}`}>
      <h2 className="day-head">
        <span className="day-number">{on.day}</span> {weekday}
      </h2>
      <div className="day-hours" style={DAY_BOX}>
        {laidOut(events).map((item) => (
          <EventBlock key={item.event.id} item={item} onOpen={() => onOpen(item)} />
        ))}
        {events.length === 0 ? <p className="day-free">Nothing</p> : null}
      </div>
    </section>
  );
}

function WeekBar({ monday, onGo }: { readonly monday: PlainDate; onGo(to: PlainDate | null): void }) {
  const friday = monday.add({ days: 4 });
  return (
    <div className="week-bar">
      <Subtitle2 as="h1">
        {monday.month === friday.month ? monday.day : writtenDate(monday)} to {writtenDate(friday)}
      </Subtitle2>
      <Button
        appearance="subtle"
        aria-label="Week before"
        icon={<Icon name="back" />}
        onClick={() => onGo(monday.subtract({ weeks: 1 }))}
      />
      <Button onClick={() => onGo(null)}>This week</Button>
      <Button
        appearance="subtle"
        aria-label="Week after"
        icon={<Icon name="next" />}
        onClick={() => onGo(monday.add({ weeks: 1 }))}
      />
    </div>
  );
}

/** The person's working week, from Outlook through Graph. */
export function Calendar() {
  const { person } = useShell();
  const { now } = useClock();
  const today = londonDateOf(now);
  const [chosen, setChosen] = useState<PlainDate | null>(null);
  const [open, setOpen] = useState<DayEvent | null>(null);
  // At the weekend people look ahead.
  const monday = chosen ?? mondayOf(today.add({ days: 2 }));
  const week = useWeek(person.oid, monday);
  const events = week.data ?? [];
  const hasWeekend = events.some((each) => each.on.dayOfWeek > 5);
  const days = Array.from({ length: hasWeekend ? 7 : 5 }, (_, index) => monday.add({ days: index }));

  return (
    <section className="calendar" aria-label="Calendar">
      <WeekBar monday={monday} onGo={setChosen} />
      {week.isError ? (
        <MessageBar intent="error">
          <MessageBarBody>The calendar could not be read: {week.error.message}</MessageBarBody>
        </MessageBar>
      ) : null}
      {week.isPending ? <Spinner label="Opening the calendar" /> : null}
      {week.isSuccess ? (
        <div className="week">
          <div className="hours" aria-hidden="true">
            {HOURS.map((hour) => (
              <span key={hour} style={{ height: HOUR_PIXELS }}>
                {String(hour).padStart(2, '0')}:00
              </span>
            ))}
          </div>
          {days.map((on) => (
            <Day
              key={on.toString()}
              on={on}
              isToday={on.equals(today)}
              events={events.filter((each) => each.on.equals(on))}
              onOpen={setOpen}
            />
          ))}
        </div>
      ) : null}
      {open === null ? null : <EventDialog item={open} onClose={() => setOpen(null)} />}
    </section>
  );
}
