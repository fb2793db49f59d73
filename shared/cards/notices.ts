import { type Instant, type PlainDate, writtenDate, writtenMoment } from '../domain/dates.ts';
import type { NoticeCardView } from './notice-card.ts';

/** Two sessions missed in a row, to the manager and in copy to the supervisee: two dates and who says so, and nothing of what supervision is about (R-52; design D11). */
export function missedTwiceNotice(told: {
  readonly supervisee: string;
  readonly sender: string;
  readonly school: string;
  readonly firstOn: PlainDate;
  readonly secondOn: PlainDate;
}): NoticeCardView {
  const { supervisee, sender, school, firstOn, secondOn } = told;
  const days = `${writtenDate(firstOn)} and ${writtenDate(secondOn)}`;
  return {
    title: 'Two supervision sessions in a row were missed',
    words: `${supervisee} was not at safeguarding supervision on ${days} (${school}). ${sender}, who supervises them, lets the manager know, as the supervision contract says; ${supervisee} has the same message. Please talk together about what would make it possible to come.`,
    open: null,
  };
}

/** A group's supervisor keeps calling sessions off. `link` = null for who has no page of the group to open. */
export function cancellationsNotice(school: string, count: number, link: string | null): NoticeCardView {
  return {
    title: 'Group supervision keeps being called off',
    words: `A supervision group at ${school} has had ${count} sessions called off by its supervisor since the last one was held. Please see that somebody stands in.`,
    open: link === null ? null : { title: 'Open the group', link },
  };
}

/** A second lead’s approval is asked for: not about whom, and nothing that helps a passer-by (D11). */
export function approvalNotice(asker: string, link: string): NoticeCardView {
  return {
    title: 'Something waits for a second person’s approval',
    words: `${asker} asks a second safeguarding lead to look at something in Supervision. It takes a minute; only leads with no part in it can see it.`,
    open: { title: 'Open Supervision', link },
  };
}

/** Somebody without a page of their own here is asked to sign: the form's title and nothing that is in it (D11). */
export function signatureNotice(asker: string, form: string, link: string): NoticeCardView {
  return {
    title: 'A form waits for your name',
    words: `${asker} asks you to read “${form}” and put your name to it.`,
    open: { title: 'Read it', link },
  };
}

/** A matter from clinical supervision comes to the safeguarding team: who is to contact them, never what about. */
export function handedOverNotice(owner: string): NoticeCardView {
  return {
    title: 'A safeguarding matter is coming to you',
    words: `${owner} is to contact you about a matter that arose in clinical supervision. If you have not heard by the end of today, please ask.`,
    open: null,
  };
}

/** The other of the two has put something on the agenda of a session to come: who and for when, never what (C-105; D11). */
export function agendaNotice(writer: string, startsAt: Instant, link: string): NoticeCardView {
  return {
    title: 'Something for the agenda',
    words: `${writer} has put something on the agenda for ${writtenMoment(startsAt)}.`,
    open: { title: 'Open the session', link },
  };
}
