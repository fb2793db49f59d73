import { Button, mergeClasses } from '@fluentui/react-components';
import type { SessionForms } from '../../../shared/contract/forms.ts';
import { useBeginForm, useSessionForms } from '../../api/use-forms.ts';
import { goTo, hrefTo } from '../../app/route.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { Icon } from '../../look/Icon.tsx';
import { useLook } from '../../look/use-look.ts';

type Offered = SessionForms['forms'][number];

const STATUS_WORDS: Readonly<Record<string, string>> = {
  draft: 'a draft',
  shared: 'shared',
  'awaiting signatures': 'waits for signatures',
  signed: 'signed',
  'signed on paper': 'signed on paper',
};

function Begun({ session, form }: { readonly session: string; readonly form: Offered }) {
  const look = useLook();
  return (
    <ul className={look.list}>
      {form.begun.map(({ key, number, status, by }) => (
        <li key={key} className={look.text}>
          <a className={look.link} href={hrefTo.sessionForm(session, key)}>
            {form.title}
            {number > 1 && ` (${number})`}
          </a>{' '}
          <span className={look.quiet}>
            {by !== undefined && `${by}, `}
            {STATUS_WORDS[status] ?? status}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The policy's other forms of this session: those begun, and those that can be added. */
export function FormsPart({ session }: { readonly session: string }) {
  const look = useLook();
  const page = useSessionForms(session);
  const begin = useBeginForm(session);
  const forms = page.data?.forms ?? [];
  const begun = forms.filter((form) => form.begun.length > 0);
  const open = forms.filter((form) => form.mayBegin);
  if (begun.length === 0 && open.length === 0) return <FailureNote error={page.error} />;
  const start = ({ formId, nextNumber }: Offered) =>
    begin.mutate(
      { formId, number: nextNumber },
      { onSuccess: (record) => goTo(hrefTo.sessionForm(session, record.key)) },
    );
  return (
    <section className={mergeClasses(look.card, look.stack, look.notOnPaper)} aria-labelledby="further-forms">
      <h2 id="further-forms" className={look.small}>
        Other forms of this session
      </h2>
      {begun.map((form) => (
        <Begun key={form.formId} session={session} form={form} />
      ))}
      {open.length > 0 && (
        <>
          <p className={look.quiet}>Add a form. It is yours alone until you share it.</p>
          <ul className={look.list}>
            {open.map((form) => (
              <li key={form.formId}>
                <Button
                  size="small"
                  icon={<Icon name="add" size={16} />}
                  disabled={begin.isPending}
                  onClick={() => start(form)}
                >
                  {form.title}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <FailureNote error={begin.error} />
    </section>
  );
}
