import { londonTimeOf, writtenMoment } from '../../../shared/domain/dates.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import type { CalendarFileParts, CalendarFiles, Named } from '../../ports/calendar-files.ts';
import type { Letter } from '../../ports/mail.ts';

interface SessionLetterParts extends CalendarFileParts {
  readonly id: string;
  readonly organiser: Named;
  readonly attendee: Named;
  readonly schoolName: string;
}

function subjectOf(session: Session): string {
  const when = writtenMoment(session.startsAt);
  if (session.status === 'cancelled') return `Cancelled: supervision on ${when}`;
  return session.rescheduledCount > 0 ? `New time: supervision on ${when}` : `Supervision on ${when}`;
}

function linesOf(session: Session, organiser: string): readonly string[] {
  const when = `${writtenMoment(session.startsAt)} to ${londonTimeOf(session.endsAt).toString().slice(0, 5)} (UK time)`;
  const where = session.venue === '' ? [] : [`Where: ${session.venue}`];
  if (session.status === 'cancelled') {
    return [
      `The supervision with ${organiser} on ${when} will not take place. A new time will be found.`,
      '',
      'The file with this e-mail takes it out of your calendar.',
    ];
  }
  const what = session.rescheduledCount > 0 ? 'has moved to a new time' : 'is planned';
  return [
    `Supervision with ${organiser} ${what}:`,
    '',
    when,
    ...where,
    '',
    'The file with this e-mail puts it into your calendar.',
    `If you cannot come, please tell ${organiser}: a reply to this e-mail reaches them.`,
  ];
}

/** The plain, neutral e-mail about a session to somebody without an account, with its calendar file. No child, no note, no record (D11). */
export function sessionLetter(files: CalendarFiles, parts: SessionLetterParts): Letter {
  const { session, organiser, attendee, schoolName } = parts;
  const text = [
    `Dear ${attendee.name},`,
    '',
    ...linesOf(session, organiser.name),
    '',
    'Please write nothing about a child in an e-mail.',
    '',
    schoolName,
  ];
  return {
    id: parts.id,
    from: organiser.email,
    to: attendee,
    subject: subjectOf(session),
    text: `${text.join('\n')}\n`,
    enclosures: [files.of(parts)],
  };
}
