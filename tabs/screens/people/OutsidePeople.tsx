import { Button, mergeClasses, Switch } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { OutsidePerson } from '../../../shared/contract/people.ts';
import { useAllowMail, useOutsidePeople } from '../../api/use-outside-people.ts';
import { hrefTo } from '../../app/route.ts';
import { BackLink } from '../../look/BackLink.tsx';
import { FailureNote } from '../../look/FailureNote.tsx';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';

const PersonDialog = lazy(async () => ({ default: (await import('./PersonDialog.tsx')).PersonDialog }));

/** People without an account: agency staff, volunteers, staff of another trust. Who they are, and where they can be written to. */
export function OutsidePeople() {
  const look = useLook();
  const page = useOutsidePeople();
  const allow = useAllowMail();
  const [asked, setAsked] = useState<OutsidePerson | 'new' | null>(null);
  if (page.isPending) return <Waiting what="the people" />;
  if (page.isError) return <Problem error={page.error} onRetry={() => void page.refetch()} />;
  const { people, schools, mailAllowed, mayAllowMail, trustVersion } = page.data;
  return (
    <div className={mergeClasses(look.page, look.wide)}>
      <BackLink href={hrefTo.staff}>People</BackLink>
      <header className={look.stack}>
        <h1 className={look.title}>People without an account</h1>
        <p className={look.text}>
          Agency staff, volunteers, people of another trust. They sign on paper, or on the screen of somebody they meet
          with, and read nothing here: what they should have is printed for them.
        </p>
        <p className={look.quiet}>
          {mailAllowed
            ? 'Where an address is known, each booking, move and cancellation is sent as a calendar file.'
            : 'Your trust sends no e-mail from here. Each session has a calendar file to hand over or print.'}
        </p>
        {mayAllowMail && (
          <div>
            <Switch
              label="Send calendar files by e-mail"
              checked={mailAllowed}
              disabled={allow.isPending}
              onChange={(_, { checked }) => allow.mutate({ mailAllowed: checked, version: trustVersion })}
            />
            <p className={look.quiet}>Your IT team has to let the service send as well (Mail.Send, in Exchange).</p>
            <FailureNote error={allow.error} />
          </div>
        )}
        <div>
          <Button appearance="primary" onClick={() => setAsked('new')}>
            Add somebody
          </Button>
        </div>
      </header>
      <section className={mergeClasses(look.card, look.stack)} aria-label="People">
        {people.length === 0 ? (
          <p className={look.text}>Everybody in supervision has an account.</p>
        ) : (
          <ul className={look.divided}>
            {people.map((person) => (
              <li key={person.id} className={look.spread}>
                <div>
                  <p className={look.text}>{person.name}</p>
                  <p className={look.quiet}>
                    {[person.jobTitle, person.school.name].filter((one) => one !== '').join(', ')}
                    {!person.isInSupervision && ' · in no supervision'}
                  </p>
                  <p className={look.quiet}>{person.email === '' ? 'No address known' : person.email}</p>
                </div>
                <Button aria-label={`Change ${person.name}`} onClick={() => setAsked(person)}>
                  Change
                </Button>
              </li>
            ))}
          </ul>
        )}
      </section>
      <Suspense>
        {asked !== null && (
          <PersonDialog person={asked === 'new' ? null : asked} schools={schools} onClose={() => setAsked(null)} />
        )}
      </Suspense>
    </div>
  );
}
