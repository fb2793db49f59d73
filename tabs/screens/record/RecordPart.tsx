import { lazy, Suspense } from 'react';
import { useLook } from '../../look/use-look.ts';
import { AgreePart } from './AgreePart.tsx';
import { CaseFiling } from './CaseFiling.tsx';
import { MessageLink } from './MessageLink.tsx';
import { PaperPart } from './PaperPart.tsx';
import { RecordReader } from './RecordReader.tsx';
import { RecordWriter } from './RecordWriter.tsx';
import { RefusalRoute } from './RefusalRoute.tsx';
import type { RecordPartProps } from './record-part-props.ts';

const LaterPart = lazy(async () => ({ default: (await import('./LaterPart.tsx')).LaterPart }));
const CorrectionsPart = lazy(async () => ({ default: (await import('./CorrectionsPart.tsx')).CorrectionsPart }));

/** A record: written while it may be, read once it may not, with its signatures and what has to be filed elsewhere. */
export function RecordPart(props: RecordPartProps) {
  const look = useLook();
  const { record, words } = props;
  return (
    <div className={look.wide}>
      {record.may.write ? <RecordWriter {...props} /> : <RecordReader {...props} />}
      <MessageLink record={record} />
      <RefusalRoute record={record} arrangement={props.arrangement} />
      <AgreePart record={record} onNewest={props.onNewest} />
      <PaperPart record={record} onNewest={props.onNewest} />
      {(record.later.mayAdd || record.later.facts.length > 0) && (
        <Suspense>
          <LaterPart record={record} arrangement={props.arrangement} />
        </Suspense>
      )}
      {(record.corrections.mayAdd || record.corrections.addenda.length > 0) && (
        <Suspense>
          <CorrectionsPart {...props} />
        </Suspense>
      )}
      {record.cases.map((one) => (
        <CaseFiling key={one.key} discussion={one} caseSystem={words.caseSystem} />
      ))}
    </div>
  );
}
