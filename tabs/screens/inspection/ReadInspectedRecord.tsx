import { mergeClasses } from '@fluentui/react-components';
import { useInspectedRecord } from '../../api/use-inspections.ts';
import { hrefTo } from '../../app/route.ts';
import { BackLink } from '../../look/BackLink.tsx';
import { writtenMoment } from '../../look/dates.ts';
import { listed } from '../../look/names.ts';

import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { aroundOf } from '../forms/around-of.ts';
import { CorrectionPaper } from '../record/CorrectionPaper.tsx';
import { RecordPaper } from '../record/RecordPaper.tsx';
import { CannotRead } from './CannotRead.tsx';
import { InspectionBanner } from './InspectionBanner.tsx';

interface ReadInspectedRecordProps {
  readonly inspectionKey: string;
  readonly recordKey: string;
}

/** One record as an inspection reads it: the form as it stands, who has signed it, and the corrections beside it. Nothing can be done to it. */
export function ReadInspectedRecord({ inspectionKey, recordKey }: ReadInspectedRecordProps) {
  const look = useLook();
  const page = useInspectedRecord(inspectionKey, recordKey);
  if (page.isPending) return <Waiting what="the record" />;
  if (page.isError) return <CannotRead error={page.error} onRetry={() => void page.refetch()} />;
  const { inspection } = page.data;
  const { record, supervisees, supervisors, school } = page.data.page;
  return (
    <div className={mergeClasses(look.page, look.wide)}>
      <BackLink href={hrefTo.inspection(inspectionKey)}>What you may read</BackLink>
      <header>
        <h1 className={look.title}>{record.form.title}</h1>
        <p className={look.quiet}>
          {listed(supervisees)} with {listed(supervisors)} · {school.name}
        </p>
      </header>
      <InspectionBanner inspection={inspection} />
      {inspection.scope === 'records' && (
        <p className={look.quiet}>What was said about children is left out: it is not part of what you may read.</p>
      )}
      <article className={mergeClasses(look.card, look.wide)} aria-labelledby="inspected-record">
        <h2 id="inspected-record" className={look.heading}>
          What was written
        </h2>
        <RecordPaper record={record} arrangement={aroundOf(page.data.page)} />
      </article>
      <section className={mergeClasses(look.card, look.stack)} aria-labelledby="inspected-signatures">
        <h2 id="inspected-signatures" className={look.heading}>
          Signatures
        </h2>
        {record.signatures.length === 0 && <p className={look.text}>Nobody has signed this on screen.</p>}
        <ul className={look.list}>
          {record.signatures.map((one) => (
            <li key={`${one.person} ${one.signedAt}`} className={look.text}>
              {one.name}, {writtenMoment(one.signedAt)}
              {one.comment !== null && `: “${one.comment}”`}
            </li>
          ))}
        </ul>
        {record.sealedAt !== null && <p className={look.quiet}>Sealed {writtenMoment(record.sealedAt)}.</p>}
      </section>
      {record.corrections.addenda.length > 0 && (
        <section className={mergeClasses(look.card, look.wide)} aria-labelledby="inspected-corrections">
          <h2 id="inspected-corrections" className={look.heading}>
            Corrections
          </h2>
          {record.corrections.addenda.map((one) => (
            <CorrectionPaper key={one.key} record={one} />
          ))}
        </section>
      )}
    </div>
  );
}
