import { Button, Field, Input, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { PersonPage } from '../../../shared/contract/people-page.ts';
import { useChangePerson } from '../../api/use-people.ts';
import { hrefTo } from '../../app/route.ts';
import { writtenDate } from '../../look/dates.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { useLook } from '../../look/use-look.ts';

function StillOpen({ page }: { readonly page: PersonPage }) {
  const look = useLook();
  const open = page.arrangements.filter((one) => one.open.length > 0);
  if (open.length + page.manages.length === 0) return <p className={look.text}>Nothing hangs on them any more.</p>;
  return (
    <div className={look.stack}>
      <h3 className={look.small}>To be settled, best before they go</h3>
      <ul className={look.divided}>
        {open.map(({ key, as, withNames, open: what, mayOpen }) => (
          <li key={`${key} ${as}`} className={look.spread}>
            <p className={look.text}>
              <strong>{withNames}</strong>: {what.join(', ')}
            </p>
            {mayOpen && (
              <a className={look.link} href={hrefTo.arrangement(key)}>
                {as === 'supervisee' ? 'Open' : 'Hand over'}
              </a>
            )}
          </li>
        ))}
        {page.manages.map(({ id, name }) => (
          <li key={id} className={look.spread}>
            <p className={look.text}>
              <strong>{name}</strong>: needs another line manager
            </p>
            <a className={look.link} href={hrefTo.person(id)}>
              Open
            </a>
          </li>
        ))}
      </ul>
      <p className={look.quiet}>
        Handing over passes on open actions and the contract, to be signed anew. Old notes stay with those who wrote
        them.
      </p>
    </div>
  );
}

/** Somebody's last day, and what would stay open without them; nothing of it keeps them from leaving. */
export function LeavingPart({ page }: { readonly page: PersonPage }) {
  const look = useLook();
  const { person, today } = page;
  const change = useChangePerson(person.id);
  const [day, setDay] = useState('');
  const isGone = person.leftOn !== null && person.leftOn < today;
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-labelledby="leaving">
      <h2 id="leaving" className={look.heading}>
        Leaving
      </h2>
      {person.leftOn === null ? (
        <>
          <p className={look.quiet}>
            At the end of their last day they can no longer open anything here, and SharePoint is closed to them that
            night.
          </p>
          <div className={look.row}>
            <Field label="Their last day here">
              <Input type="date" value={day} onChange={(_, { value }) => setDay(value)} />
            </Field>
          </div>
          <div>
            <Button disabled={change.isPending || day === ''} onClick={() => change.mutate({ leftOn: day })}>
              Enter that {person.name} leaves
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className={look.text}>
            {isGone ? 'They left on' : 'Their last day is'} {writtenDate(person.leftOn)}.
          </p>
          <StillOpen page={page} />
          <div>
            <Button disabled={change.isPending} onClick={() => change.mutate({ leftOn: null })}>
              {isGone ? 'They are back' : 'They stay after all'}
            </Button>
          </div>
        </>
      )}
      <FailureNote error={change.error} />
    </section>
  );
}
