import { Button, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { SessionInOutlook, SessionPage } from '../../../shared/contract/sessions.ts';
import { useSessionStep } from '../../api/use-session.ts';
import { writtenMoment } from '../../look/dates.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { Icon } from '../../look/Icon.tsx';
import { useLook } from '../../look/use-look.ts';
import { StepDialog } from './StepDialog.tsx';

const ANSWERS: Readonly<Record<SessionInOutlook['answers'][number]['answer'], string>> = {
  accepted: 'accepted in Outlook',
  tentative: 'said “perhaps” in Outlook',
  declined: 'declined in Outlook',
};

/** What Outlook says of the session: who answered there, and what is to be done where it says something else than this page. */
export function OutlookPart({ page }: { readonly page: SessionPage }) {
  const look = useLook();
  const { outlook, session } = page;
  if (outlook === undefined) return null;
  const { answers, trouble } = outlook;
  if (answers.length === 0 && trouble === null) return null;
  return (
    <section
      className={mergeClasses(look.card, look.stack, look.notOnPaper)}
      aria-labelledby={`outlook-${session.key}`}
    >
      <h2 id={`outlook-${session.key}`} className={look.small}>
        In Outlook
      </h2>
      {answers.length > 0 && (
        <ul className={look.divided}>
          {answers.map(({ person, answer }) => (
            <li key={person.id} className={look.text}>
              {person.name} {ANSWERS[answer]}
            </li>
          ))}
        </ul>
      )}
      {trouble === 'unsent' && (
        <p className={look.text} role="status">
          The calendars do not show this yet. It is being put right; you need do nothing.
        </p>
      )}
      {trouble === 'both changed' && <WhichHolds page={page} outlook={outlook} />}
      {trouble === 'no mailbox' && <BookAgain page={page} />}
    </section>
  );
}

/** Both were changed at once, so that somebody in the session says which holds; nothing was overwritten. */
function WhichHolds({ page, outlook }: { readonly page: SessionPage; readonly outlook: SessionInOutlook }) {
  const look = useLook();
  const change = useSessionStep(page.session.key);
  const { times } = outlook;
  const keep = (which: 'outlook' | 'here') =>
    change.mutate({ step: 'outlook', body: { keep: which, outlookStartsAt: times?.startsAt ?? null } });
  return (
    <fieldset className={mergeClasses(look.group, look.stack)} aria-label="Which time holds">
      <p className={look.text}>
        <Icon name="warning" size={16} /> This session was changed here and in Outlook at the same time. Here it is{' '}
        {writtenMoment(page.session.startsAt)};{' '}
        {times === null ? 'in Outlook it is called off.' : `Outlook says ${writtenMoment(times.startsAt)}.`} Which
        holds?
      </p>
      {page.may.move ? (
        <div className={look.row}>
          <Button disabled={change.isPending} onClick={() => keep('here')}>
            {writtenMoment(page.session.startsAt)}, as here
          </Button>
          <Button disabled={change.isPending} onClick={() => keep('outlook')}>
            {times === null ? 'It is called off' : `${writtenMoment(times.startsAt)}, as in Outlook`}
          </Button>
        </div>
      ) : (
        <p className={look.quiet}>The people in the session choose.</p>
      )}
      <FailureNote error={change.error} />
    </fieldset>
  );
}

/** Nobody looks after the calendar it is in; it is called off and a new time offered. */
function BookAgain({ page }: { readonly page: SessionPage }) {
  const look = useLook();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={look.stack}>
      <p className={look.text}>
        <Icon name="warning" size={16} /> The calendar that held this session can no longer be reached: its owner may
        have left. Nobody is reminded of it by Outlook.
      </p>
      {page.may.cancel && (
        <div>
          <Button onClick={() => setOpen(true)}>Call it off and book again</Button>
        </div>
      )}
      {isOpen && <StepDialog step="cancel" page={page} onClose={() => setOpen(false)} />}
    </div>
  );
}
