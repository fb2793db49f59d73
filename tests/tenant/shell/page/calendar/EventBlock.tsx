import { Icon } from '../look/Icon.tsx';
import { timeOfDay } from '../look/moments.ts';
import type { LaidOut } from './lanes.ts';

/** Where the drawn day begins and ends, in hours. */
export const FIRST_HOUR = 7;
export const LAST_HOUR = 19;
export const HOUR_PIXELS = 52;

const RESPONSES: Readonly<Record<string, string>> = {
  tentativelyAccepted: 'tentative',
  notResponded: 'not answered',
  none: 'not answered',
  declined: 'declined',
};

function standing({ event }: LaidOut): string | null {
  if (event.isCancelled === true) return 'cancelled';
  if (event.isOrganizer === true) return null;
  return RESPONSES[event.responseStatus?.response ?? ''] ?? null;
}

/** One event in the week: where it lies in the day, and a press opens it. */
export function EventBlock({ item, onOpen }: { readonly item: LaidOut; onOpen(): void }) {
  const { event } = item;
  const clamp = (minute: number): number => Math.min(Math.max(minute, FIRST_HOUR * 60), LAST_HOUR * 60);
  const top = ((clamp(item.from) - FIRST_HOUR * 60) / 60) * HOUR_PIXELS;
  const height = Math.max(22, ((clamp(item.until) - clamp(item.from)) / 60) * HOUR_PIXELS - 2);
  const state = standing(item);
  const width = 100 / item.lanes;
  const box: Record<string, string> = {
    '--top': `${top}px`,
    '--height': `${height}px`,
    '--start': `${width * item.lane}%`,
    '--width': `calc(${width}% - 4px)`,
  };
  return (
    <button type="button" className="event" data-state={state ?? 'firm'} style={box} onClick={onOpen}>
      <span className="event-title">
        {event.sensitivity === 'private' ? <Icon name="lock" size={14} /> : null}
        {event.subject || 'Private appointment'}
      </span>
      <span className="event-time">
        {event.isAllDay === true ? 'all day' : `${timeOfDay(item.startsAt)}–${timeOfDay(item.endsAt)}`}
        {event.location?.displayName ? `, ${event.location.displayName}` : ''}
        {event.sensitivity === 'private' ? ', private' : ''}
        {state === null ? '' : ` · ${state}`}
      </span>
    </button>
  );
}
