import { Button, Field, mergeClasses, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { WithholdingPage } from '../../../shared/contract/withholding.ts';
import { WITHHOLD_REASONS, type WithholdReason } from '../../../shared/domain/reminders/withhold-reasons.ts';
import { useWithhold, useWithholding } from '../../api/use-withholding.ts';
import { AskDialog } from '../../look/AskDialog.tsx';
import { writtenDate } from '../../look/dates.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';

const REASON_WORDS: Readonly<Record<WithholdReason, string>> = {
  allegation: 'There is an allegation',
  police: 'The police have asked for it',
  LADO: 'The LADO has asked for it',
};

type Withheld = WithholdingPage['withheld'][number];

function standsWords({ person, state, untilOn, asked }: Withheld): string {
  if (state === 'withheld' && untilOn !== null) {
    return `${person.name} is not told beforehand, until ${writtenDate(untilOn)}.`;
  }
  if (asked !== null) return `${person.name} is still told: this waits for a second person.`;
  return `${person.name} is told beforehand again.`;
}

/** Not telling somebody beforehand who hears of a matter next: asked by one lead, allowed by another, 30 days at a time. */
export function WithholdDialog({
  arrangement,
  onClose,
}: {
  readonly arrangement: string;
  readonly onClose: () => void;
}) {
  const look = useLook();
  const page = useWithholding(arrangement);
  return (
    <AskDialog title="Not told beforehand" onClose={onClose}>
      <p className={look.text}>
        People see beforehand who will be told when something stays undone. Where there is an allegation, or the police
        or the LADO ask for it, that can be kept from one person. Nobody is told more or less by it, and reminders still
        go out.
      </p>
      {page.isPending && <Waiting isPart what="what is withheld" />}
      {page.isError && <Problem isPart error={page.error} onRetry={() => void page.refetch()} />}
      {page.data !== undefined && <Stands arrangement={arrangement} page={page.data} />}
    </AskDialog>
  );
}

function Stands({ arrangement, page }: { readonly arrangement: string; readonly page: WithholdingPage }) {
  const look = useLook();
  const change = useWithhold(arrangement);
  const press = (person: string, step: 'approve' | 'end') => change.mutate({ person, step });
  return (
    <>
      {page.withheld.length > 0 && (
        <ul className={look.divided} aria-label="Withheld from">
          {page.withheld.map((one) => (
            <li key={one.person.id} className={look.stack}>
              <p className={look.text}>
                {standsWords(one)} <span className={look.quiet}>{REASON_WORDS[one.reason]}.</span>
              </p>
              {one.asked !== null && (
                <p className={look.quiet}>
                  {one.asked.by} asks for {page.days} days.
                  {!one.asked.mayApprove && ' Another safeguarding lead has to approve it; they have been told.'}
                </p>
              )}
              {one.periods.map(({ fromOn, untilOn, askedBy, approvedBy }) => (
                <p key={`${fromOn} ${untilOn}`} className={look.quiet}>
                  From {writtenDate(fromOn)} until {writtenDate(untilOn)}: asked by {askedBy}, approved by {approvedBy}.
                </p>
              ))}
              <div className={look.row}>
                {one.asked?.mayApprove === true && (
                  <Button
                    appearance="primary"
                    disabled={change.isPending}
                    onClick={() => press(one.person.id, 'approve')}
                  >
                    Approve for {page.days} days
                  </Button>
                )}
                {(one.state === 'withheld' || one.asked !== null) && (
                  <Button disabled={change.isPending} onClick={() => press(one.person.id, 'end')}>
                    {one.state === 'withheld' ? 'End it now' : 'Do not approve'}
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      <FailureNote error={change.error} />
      <Ask page={page} isPending={change.isPending} onAsk={(asked) => change.mutate({ ...asked, step: 'ask' })} />
    </>
  );
}

interface AskProps {
  readonly page: WithholdingPage;
  readonly isPending: boolean;
  readonly onAsk: (asked: { readonly person: string; readonly reason: WithholdReason }) => void;
}

function Ask({ page, isPending, onAsk }: AskProps) {
  const look = useLook();
  const [person, setPerson] = useState(page.people[0]?.id ?? '');
  const [reason, setReason] = useState<WithholdReason>('allegation');
  const waits = page.withheld.some((one) => one.person.id === person && one.asked !== null);
  return (
    <section className={mergeClasses(look.stack)} aria-label="Ask for it">
      <Field label="From whom">
        <Select value={person} onChange={(_, { value }) => setPerson(value)}>
          {page.people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Why" hint="Kept in the log, and seen by safeguarding leads with no part in this supervision only.">
        <Select
          value={reason}
          onChange={(_, { value }) => setReason(WITHHOLD_REASONS.find((one) => one === value) ?? 'allegation')}
        >
          {WITHHOLD_REASONS.map((one) => (
            <option key={one} value={one}>
              {REASON_WORDS[one]}
            </option>
          ))}
        </Select>
      </Field>
      <div className={look.row}>
        <Button appearance="primary" disabled={isPending || waits} onClick={() => onAsk({ person, reason })}>
          Ask for {page.days} days
        </Button>
      </div>
      {waits && <p className={look.quiet}>It has been asked for already and waits for a second person.</p>}
    </section>
  );
}
