import {
  Badge,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  Text,
} from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Instant, writtenMoment } from '../../../../../shared/domain/dates.ts';
import { askGraph } from '../app/server.ts';
import { useShell } from '../app/shell-state.ts';
import { timeOfDay } from '../look/moments.ts';
import type { DayEvent, GraphEvent } from './events.ts';
import { MoveEvent } from './MoveEvent.tsx';

const RESPONSES: Readonly<Record<string, string>> = {
  accepted: 'accepted',
  declined: 'declined',
  tentativelyAccepted: 'tentative',
  organizer: 'organiser',
};

function nameOf(address: GraphEvent['organizer']): string {
  return address?.emailAddress?.name ?? address?.emailAddress?.address ?? 'not given';
}

/** Changes an event the way its owner or a guest does in Outlook. */
function useEventChanges(eventId: string, onDone: () => void) {
  const { person } = useShell();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  const change = async (method: string, rest: string, body: unknown): Promise<void> => {
    try {
      await askGraph(person.oid, `/v1.0/me/events/${encodeURIComponent(eventId)}${rest}`, { method, body });
      await queries.invalidateQueries({ queryKey: ['calendar'] });
      onDone();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'It did not work.');
    }
  };
  const utc = (at: Instant) => ({ dateTime: at.toString().replace('Z', ''), timeZone: 'UTC' });
  return {
    problem,
    respond: (how: string) => void change('POST', `/${how}`, { sendResponse: true }),
    cancel: () => void change('POST', '/cancel', { comment: '' }),
    move: (start: Instant, end: Instant) => void change('PATCH', '', { start: utc(start), end: utc(end) }),
  };
}

function Attendees({ event }: { readonly event: GraphEvent }) {
  return (
    <ul className="attendees" aria-label="Invited">
      {event.attendees?.map((each) => (
        <li key={each.emailAddress?.address}>
          {nameOf(each)}{' '}
          <Badge appearance="tint" color={each.status?.response === 'accepted' ? 'success' : 'informative'}>
            {RESPONSES[each.status?.response ?? ''] ?? 'not answered'}
          </Badge>
        </li>
      ))}
    </ul>
  );
}

/** One event opened: who, when, where, and what this person may do with it. */
export function EventDialog({ item, onClose }: { readonly item: DayEvent; onClose(): void }) {
  const { event } = item;
  const { problem, respond, cancel, move } = useEventChanges(event.id, onClose);
  const isOwn = event.isOrganizer === true;
  return (
    <Dialog open modalType="modal" onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{event.subject || 'Private appointment'}</DialogTitle>
          <DialogContent className="event-details">
            <Text>
              {writtenMoment(item.startsAt)} to {timeOfDay(item.endsAt)}
            </Text>
            {event.location?.displayName ? <Text>{event.location.displayName}</Text> : null}
            {event.sensitivity === 'private' ? (
              <Badge appearance="tint" color="important">
                private: others see only that this time is taken
              </Badge>
            ) : null}
            <Text>Organiser: {nameOf(event.organizer)}</Text>
            {isOwn ? null : (
              <Text>Your answer: {RESPONSES[event.responseStatus?.response ?? ''] ?? 'not yet given'}</Text>
            )}
            <Attendees event={event} />
            {event.bodyPreview ? <Text className="quiet">{event.bodyPreview}</Text> : null}
            {isOwn ? <MoveEvent item={item} onMove={move} /> : null}
            {problem === null ? null : (
              <MessageBar intent="error">
                <MessageBarBody>{problem}</MessageBarBody>
              </MessageBar>
            )}
          </DialogContent>
          <DialogActions fluid className="event-actions">
            {isOwn ? <Button onClick={cancel}>Cancel the meeting</Button> : null}
            {isOwn ? null : (
              <>
                <Button appearance="primary" onClick={() => respond('accept')}>
                  Accept
                </Button>
                <Button onClick={() => respond('tentativelyAccept')}>Tentative</Button>
                <Button onClick={() => respond('decline')}>Decline</Button>
              </>
            )}
            <Button appearance="subtle" onClick={onClose}>
              Close
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
