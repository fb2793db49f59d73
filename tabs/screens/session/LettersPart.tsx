import { Button, mergeClasses } from '@fluentui/react-components';
import type { SessionLetters } from '../../../shared/contract/letters.ts';
import { newKey } from '../../api/new-key.ts';
import { useCalendarFile, useSendLetter, useSessionLetters } from '../../api/use-letters.ts';
import { writtenMoment } from '../../look/dates.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { useLook } from '../../look/use-look.ts';

type Told = SessionLetters['people'][number];

const WHY: Readonly<Record<NonNullable<Told['why']>, string>> = {
  refused: 'The service may not send from this mailbox. Your IT team can change that.',
  'no mailbox': 'Nobody in this session has a mailbox to send it from.',
  'bad address': 'The address cannot be right.',
  'too big': 'It was too big.',
  busy: 'Outlook was busy.',
};

function howTold({ hasAddress, state, why, at }: Told, page: SessionLetters): string {
  const what = page.what === 'cancellation' ? 'The cancellation' : 'The invitation';
  switch (state) {
    case 'sent':
      return `${what} was sent ${at === null ? '' : writtenMoment(at)}. Whether it was read nobody can see.`;
    case 'unsure':
      return `${what} may have been sent: the answer was lost on the way.`;
    case 'not sent':
      return `${what} was not sent. ${why === null ? '' : WHY[why]}`;
    case 'not asked':
      if (!hasAddress) return 'No e-mail address is known. Hand over the calendar file, or print it.';
      if (!page.mailAllowed)
        return 'Your trust sends no e-mail from here. Hand over the calendar file, print it, or tell them.';
      return page.maySend ? `${what} has not been sent.` : 'They are told once the time is agreed.';
  }
}

/** People in the session who have no account: how each was told of it, and a calendar file to hand over. */
export function LettersPart({ session }: { readonly session: string }) {
  const look = useLook();
  const letters = useSessionLetters(session);
  const send = useSendLetter(session);
  const file = useCalendarFile(session);
  if (letters.data === undefined || letters.data.people.length === 0) return null;
  const page = letters.data;
  return (
    <section className={mergeClasses(look.card, look.stack, look.notOnPaper)} aria-labelledby={`letters-${session}`}>
      <h2 id={`letters-${session}`} className={look.small}>
        Without an account
      </h2>
      <ul className={look.divided}>
        {page.people.map((told) => (
          <li key={told.person.id} className={look.spread}>
            <div>
              <p className={look.text}>{told.person.name}</p>
              <p className={look.quiet}>{howTold(told, page)}</p>
            </div>
            {page.mailAllowed && page.maySend && told.hasAddress && (
              <Button
                aria-label={`${told.state === 'not asked' ? 'Send it' : 'Send it again'} to ${told.person.name}`}
                disabled={send.isPending}
                onClick={() => send.mutate({ key: newKey(), person: told.person.id })}
              >
                {told.state === 'not asked' ? 'Send it' : 'Send it again'}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <FailureNote error={send.error ?? file.error} />
      <div className={look.row}>
        <Button disabled={file.isPending} onClick={() => file.mutate()}>
          Get the calendar file
        </Button>
        <span className={look.quiet}>It holds the time and the place, nothing of what is said.</span>
      </div>
    </section>
  );
}
