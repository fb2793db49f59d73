import { Button, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { AuditPage } from '../../../shared/contract/evaluations.ts';
import { useAnswerAudit, useAuditPage } from '../../api/use-audits.ts';
import { hrefTo } from '../../app/route.ts';
import { FormRenderer } from '../../form/FormRenderer.tsx';
import { useCollected } from '../../form/use-collected.ts';
import { BackLink } from '../../look/BackLink.tsx';
import { writtenDate } from '../../look/dates.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { Icon } from '../../look/Icon.tsx';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';

const NOTHING = {};

/** Answering the audit, after reading what happens to the answers. */
export function AnswerAudit({ auditKey }: { readonly auditKey: string }) {
  const look = useLook();
  const page = useAuditPage(auditKey);
  const [isSent, setSent] = useState(false);
  if (page.isPending) return <Waiting what="the audit" />;
  if (page.isError) return <Problem error={page.error} onRetry={() => void page.refetch()} />;
  const { round, state } = page.data;
  return (
    <div className={mergeClasses(look.page, look.wide)}>
      <BackLink href={hrefTo.audits}>Audits</BackLink>
      <header>
        <h1 className={look.title}>Audit of supervision</h1>
        <p className={look.quiet}>
          {round.school.name} · until {writtenDate(round.closesOn)}
        </p>
      </header>
      {isSent || state === 'answered' ? (
        <Thanks closesOn={round.closesOn} />
      ) : state === 'to answer' ? (
        <>
          <WhatHappens />
          <AnswerForm auditKey={auditKey} page={page.data} onSent={() => setSent(true)} />
        </>
      ) : (
        <p className={look.text}>
          {state === 'over' ? 'This audit is over.' : `This audit opens on ${writtenDate(round.opensOn)}.`}
        </p>
      )}
    </div>
  );
}

function Thanks({ closesOn }: { readonly closesOn: string }) {
  const look = useLook();
  return (
    <section className={mergeClasses(look.card, look.stack)} role="status">
      <p className={mergeClasses(look.text, look.tight)}>
        <Icon name="check" />
        Thank you. You have answered.
      </p>
      <p className={look.quiet}>
        Your answers cannot be opened again, by you or by us. They are shown together with the others’ after{' '}
        {writtenDate(closesOn)}.
      </p>
    </section>
  );
}

function WhatHappens() {
  const look = useLook();
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-labelledby="what-happens">
      <h2 id="what-happens" className={look.heading}>
        What happens to your answers
      </h2>
      <ul className={look.list}>
        <li className={look.text}>
          We keep that you have answered, and on which day. We do not keep which answers are yours.
        </li>
        <li className={look.text}>
          Your answers are locked away at once. They are stored with at least four others’ in mixed order, or when the
          audit closes.
        </li>
        <li className={look.text}>
          Nobody reads a single answer or a comment. Leads and the safeguarding team see averages, counts of five and
          more, and words that five or more people used. With fewer than five answers they see nothing.
        </li>
        <li className={look.text}>
          Nothing is filled in for you, not even how often you met: that would show whose form it is. Your best guess
          will do.
        </li>
        <li className={look.text}>
          A form that is sent cannot be changed or taken back. Nothing is saved until you send it.
        </li>
      </ul>
      <p className={look.text}>
        If you want somebody to know and to answer you, this is not the place: talk to your supervisor, or raise a
        concern from your supervision’s page. A child at risk: act and refer first.
      </p>
    </section>
  );
}

interface AnswerFormProps {
  readonly auditKey: string;
  readonly page: AuditPage;
  readonly onSent: () => void;
}

function AnswerForm({ auditKey, page, onSent }: AnswerFormProps) {
  const look = useLook();
  const send = useAnswerAudit(auditKey);
  const { autosave, collect } = useCollected(NOTHING);
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-label={page.form.title}>
      <FormRenderer record={{ form: page.form, answers: NOTHING, signatures: [] }} autosave={autosave} people={[]} />
      {page.nameQuestion !== null && (
        <p className={mergeClasses(look.text, look.tight)}>
          <Icon name="warning" />
          Your name is optional. With it these answers are yours and no longer anonymous. Leave it empty if you want
          them to be.
        </p>
      )}
      <FailureNote error={send.error} />
      <div className={look.row}>
        <Button
          appearance="primary"
          disabled={send.isPending}
          onClick={() => void collect().then((answers) => send.mutate(answers, { onSuccess: onSent }))}
        >
          Send my answers
        </Button>
        <span className={look.quiet}>You can leave out whatever you like.</span>
      </div>
    </section>
  );
}
