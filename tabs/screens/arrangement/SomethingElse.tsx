import { Button, mergeClasses } from '@fluentui/react-components';
import type { FurtherForms } from '../../../shared/contract/forms.ts';
import { useBeginFurtherForm, useFurtherForms } from '../../api/use-further-forms.ts';
import { goTo, hrefTo } from '../../app/route.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { useLook } from '../../look/use-look.ts';

type Offered = FurtherForms['forms'][number];

const ASKED: Readonly<Record<string, string>> = {
  'urgent request': 'Ask for urgent supervision',
  disclosure: 'Note that something said here was passed on',
  handover: 'Hand over',
  decision: 'Write down a decision made outside a session',
  'plan change': 'Approve a change of plan',
};

const STATUS_WORDS: Readonly<Record<string, string>> = {
  draft: 'a draft, yours alone',
  shared: 'shared',
  'awaiting signatures': 'waits for signatures',
  signed: 'signed',
  'signed on paper': 'signed on paper',
};

interface SomethingElseProps {
  readonly arrangement: string;
  /** Opens the concern dialog; left out for who may not raise one. */
  readonly onConcern: (() => void) | undefined;
}

/** What a supervision needs besides its sessions: a concern, an urgent request, a disclosure, a handover; those begun, and those that can be. */
export function SomethingElse({ arrangement, onConcern }: SomethingElseProps) {
  const look = useLook();
  const page = useFurtherForms(arrangement);
  const begin = useBeginFurtherForm(arrangement);
  const forms = page.data?.forms ?? [];
  const begun = forms.flatMap((form) => form.begun.map((one) => ({ ...one, title: form.title })));
  const start = (form: Offered) =>
    begin.mutate(
      { formId: form.formId, number: (form.begun[0]?.number ?? 0) + 1 },
      { onSuccess: (record) => goTo(hrefTo.record(record.key)) },
    );
  return (
    <section className={mergeClasses(look.card, look.stack, look.notOnPaper)} aria-labelledby="something-else">
      <h2 id="something-else" className={look.heading}>
        Something else
      </h2>
      <p className={look.quiet}>
        A form is yours alone until you share it. An allegation about an adult does not belong here: tell the head, the
        chair of governors or the LADO at once.
      </p>
      <div className={look.row}>
        {onConcern !== undefined && <Button onClick={onConcern}>Raise a concern about supervision</Button>}
        {forms
          .filter((form) => form.mayBegin)
          .map((form) => (
            <Button key={form.formId} disabled={begin.isPending} onClick={() => start(form)}>
              {ASKED[form.use] ?? form.title}
            </Button>
          ))}
      </div>
      {onConcern !== undefined && (
        <p className={look.text}>
          <a className={look.inText} href={hrefTo.concerns(arrangement)}>
            What has been raised
          </a>
        </p>
      )}
      <FailureNote error={page.error ?? begin.error} />
      {begun.length > 0 && (
        <ul className={look.list} aria-label="Begun so far">
          {begun.map(({ key, title, number, status }) => (
            <li key={key} className={look.text}>
              <a className={look.link} href={hrefTo.record(key)}>
                {title}
                {number > 1 && ` (${number})`}
              </a>{' '}
              <span className={look.quiet}>{STATUS_WORDS[status] ?? status}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
