import { mergeClasses } from '@fluentui/react-components';
import { useFormPage } from '../../api/use-further-forms.ts';
import { hrefTo } from '../../app/route.ts';
import { ActAndReferFirst } from '../../look/ActAndReferFirst.tsx';
import { BackLink } from '../../look/BackLink.tsx';
import { listed } from '../../look/names.ts';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { RecordPart } from '../record/RecordPart.tsx';
import { aroundOf } from './around-of.ts';

/** One form on a page of its own: written, shared, signed by whom it asks, printed; also for somebody who is only asked to sign it. */
export function FormPage({ recordKey }: { readonly recordKey: string }) {
  const look = useLook();
  const page = useFormPage(recordKey);
  if (page.isPending) return <Waiting what="the form" />;
  if (page.isError) return <Problem error={page.error} onRetry={() => void page.refetch()} />;
  const { record, arrangement, school, supervisors, supervisees, contacts, isParty } = page.data;
  const words = { record: record.form.title, supervisee: 'supervisee', supervisor: 'supervisor', caseSystem: '' };
  return (
    <div className={mergeClasses(look.page, look.wide)}>
      <BackLink href={isParty ? hrefTo.arrangement(arrangement) : hrefTo.home}>
        {isParty ? 'Supervision' : 'Home'}
      </BackLink>
      <header>
        <h1 className={look.title}>{record.form.title}</h1>
        <p className={look.quiet}>
          {listed(supervisees)} with {listed(supervisors)} · {school.name}
        </p>
        {!isParty && (
          <p className={look.text}>
            You are asked to read this form and put your name to it. You see nothing else of theirs.
          </p>
        )}
      </header>
      <ActAndReferFirst contacts={contacts} />
      <RecordPart
        key={record.key}
        record={record}
        arrangement={aroundOf(page.data)}
        words={words}
        onNewest={async () => (await page.refetch()).data?.record ?? null}
      />
    </div>
  );
}
