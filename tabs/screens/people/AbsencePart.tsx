import { Button, Field, Input, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { PersonPage } from '../../../shared/contract/people-page.ts';
import { ApiError } from '../../api/api-error.ts';
import { newKey } from '../../api/new-key.ts';
import { useSaveAbsence } from '../../api/use-people.ts';
import { writtenDate } from '../../look/dates.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { useLook } from '../../look/use-look.ts';

type Absence = PersonPage['absences'][number];

function words({ fromOn, toOn }: Absence): string {
  return toOn === null
    ? `From ${writtenDate(fromOn)}, end not known`
    : `${writtenDate(fromOn)} to ${writtenDate(toOn)}`;
}

/** When somebody is away; never why. */
export function AbsencePart({ page }: { readonly page: PersonPage }) {
  const look = useLook();
  const save = useSaveAbsence(page.person.id);
  const [asked, setAsked] = useState<{ readonly key: string; fromOn: string; toOn: string } | null>(null);
  const wrong = save.error instanceof ApiError ? (save.error.field ?? undefined) : undefined;
  const note = (field: string) => (wrong === field ? { validationMessage: save.error?.message ?? '' } : {});
  const open = (absence: Absence | null) => {
    save.reset();
    setAsked({ key: absence?.key ?? newKey(), fromOn: absence?.fromOn ?? page.today, toOn: absence?.toOn ?? '' });
  };
  const send = () => {
    if (asked === null) return;
    const toOn = asked.toOn === '' ? null : asked.toOn;
    save.mutate({ ...asked, toOn }, { onSuccess: () => setAsked(null) });
  };
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-labelledby="absence">
      <h2 id="absence" className={look.heading}>
        Away
      </h2>
      <p className={look.quiet}>
        Their own reminders pause while they are away. If everybody who supervises somebody is away for long, their
        manager is asked to arrange cover. The reason is not kept here.
      </p>
      {page.absences.length > 0 && (
        <ul className={look.divided}>
          {page.absences.slice(0, 6).map((absence) => (
            <li key={absence.key} className={look.spread}>
              <span className={look.text}>{words(absence)}</span>
              {(absence.toOn === null || absence.toOn >= page.today) && (
                <Button aria-label={`Change ${words(absence)}`} onClick={() => open(absence)}>
                  Change
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {asked === null ? (
        <div>
          <Button onClick={() => open(null)}>Note an absence</Button>
        </div>
      ) : (
        <>
          <div className={look.row}>
            <Field label="First day away" required {...note('fromOn')}>
              <Input
                type="date"
                value={asked.fromOn}
                onChange={(_, { value }) => setAsked({ ...asked, fromOn: value })}
              />
            </Field>
            <Field label="Last day away" hint="Empty if nobody knows" {...note('toOn')}>
              <Input type="date" value={asked.toOn} onChange={(_, { value }) => setAsked({ ...asked, toOn: value })} />
            </Field>
          </div>
          {wrong === undefined && <FailureNote error={save.error} />}
          <div className={look.row}>
            <Button appearance="primary" disabled={save.isPending || asked.fromOn === ''} onClick={send}>
              Save
            </Button>
            <Button onClick={() => setAsked(null)}>Not now</Button>
          </div>
        </>
      )}
    </section>
  );
}
