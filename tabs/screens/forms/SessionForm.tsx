import { mergeClasses } from '@fluentui/react-components';
import type { RecordView } from '../../../shared/contract/records.ts';
import { useRecord } from '../../api/use-forms.ts';
import { useSession } from '../../api/use-session.ts';
import { hrefTo } from '../../app/route.ts';
import { ActAndReferFirst } from '../../look/ActAndReferFirst.tsx';
import { BackLink } from '../../look/BackLink.tsx';
import { writtenDay } from '../../look/dates.ts';
import { withWhom } from '../../look/names.ts';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { PolicyFold } from '../policy/PolicyFold.tsx';
import { RecordPart } from '../record/RecordPart.tsx';
import { BesideForms } from './BesideForms.tsx';

interface SessionFormProps {
  readonly sessionKey: string;
  readonly recordKey: string;
}

function isAboutAChild({ form }: RecordView): boolean {
  return form.sections.some((section) => section.questions.some((question) => question.child !== undefined));
}

/** One further form of a session: written, shared, signed as it says, and read. */
export function SessionForm({ sessionKey, recordKey }: SessionFormProps) {
  const look = useLook();
  const session = useSession(sessionKey);
  const record = useRecord(recordKey);
  if (session.isPending || record.isPending) return <Waiting what="the form" />;
  if (session.isError) return <Problem error={session.error} onRetry={() => void session.refetch()} />;
  if (record.isError) return <Problem error={record.error} onRetry={() => void record.refetch()} />;
  const { arrangement, contacts, words } = session.data;
  return (
    <div className={mergeClasses(look.page, look.wide)}>
      <BackLink href={hrefTo.session(sessionKey)}>{`Session of ${writtenDay(session.data.session.startsAt)}`}</BackLink>
      <header>
        <h1 className={look.title}>{withWhom(arrangement)}</h1>
        <p className={look.quiet}>{arrangement.school.name}</p>
      </header>
      <ActAndReferFirst contacts={contacts} />
      <RecordPart
        key={record.data.key}
        record={record.data}
        arrangement={arrangement}
        words={{ ...words, record: record.data.form.title }}
        onNewest={async () => (await record.refetch()).data ?? null}
      />
      <PolicyFold arrangement={arrangement} moment={isAboutAChild(record.data) ? 'case' : 'writing'} />
      <BesideForms beside={record.data.beside} policy={arrangement.policy} />
    </div>
  );
}
