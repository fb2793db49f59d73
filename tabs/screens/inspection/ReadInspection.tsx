import { mergeClasses } from '@fluentui/react-components';
import type { InspectionPage } from '../../../shared/contract/inspections.ts';
import { useInspection } from '../../api/use-inspections.ts';
import { hrefTo } from '../../app/route.ts';
import { BackLink } from '../../look/BackLink.tsx';
import { writtenDate } from '../../look/dates.ts';
import { listed } from '../../look/names.ts';

import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { ActionItem } from '../actions/ActionItem.tsx';
import { CannotRead } from './CannotRead.tsx';
import { InspectionBanner } from './InspectionBanner.tsx';
import { TakeAwayInspected } from './TakeAwayInspected.tsx';

const STATUS_WORDS: Readonly<Record<string, string>> = {
  draft: 'being written',
  shared: 'shared',
  'awaiting signatures': 'waits for signatures',
  signed: 'signed',
  'signed on paper': 'signed on paper',
  superseded: 'replaced',
};

/** What may be read by one inspection: records and actions, what was said about children, or both. */
export function ReadInspection({ inspectionKey }: { readonly inspectionKey: string }) {
  const look = useLook();
  const page = useInspection(inspectionKey);
  if (page.isPending) return <Waiting what="what you may read" />;
  if (page.isError) return <CannotRead error={page.error} onRetry={() => void page.refetch()} />;
  const { inspection, records, actions, cases } = page.data;
  const { arrangement } = inspection;
  return (
    <div className={mergeClasses(look.page, look.wide)}>
      <BackLink href={hrefTo.inspections}>Inspections</BackLink>
      <header>
        <h1 className={look.title}>
          {listed(arrangement.supervisees)} with {listed(arrangement.supervisors)}
        </h1>
        <p className={look.quiet}>
          {arrangement.school.name}
          {arrangement.isOrphaned && ' · everybody in it has left'}
        </p>
      </header>
      <InspectionBanner inspection={inspection} />
      {records !== null && <Records inspection={inspectionKey} records={records} />}
      {actions !== null && (
        <section className={mergeClasses(look.card, look.stack)} aria-labelledby="inspected-actions">
          <h2 id="inspected-actions" className={look.heading}>
            Actions
          </h2>
          {actions.length === 0 ? (
            <p className={look.text}>No action has been agreed.</p>
          ) : (
            <ul className={look.divided}>
              {actions.map((one) => (
                <ActionItem key={one.key} action={one} mayChange={false} />
              ))}
            </ul>
          )}
        </section>
      )}
      {cases !== null && <Cases cases={cases} />}
      <TakeAwayInspected inspectionKey={inspectionKey} arrangementKey={arrangement.key} scope={inspection.scope} />
    </div>
  );
}

function Records({
  inspection,
  records,
}: {
  readonly inspection: string;
  readonly records: NonNullable<InspectionPage['records']>;
}) {
  const look = useLook();
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-labelledby="inspected-records">
      <h2 id="inspected-records" className={look.heading}>
        Records
      </h2>
      {records.length === 0 ? (
        <p className={look.text}>Nothing has been shared or signed here.</p>
      ) : (
        <ul className={look.divided}>
          {records.map((one) => (
            <li key={one.key} className={look.spread}>
              <a className={look.link} href={hrefTo.inspectedRecord(inspection, one.key)}>
                {one.title}
                {one.heldOn !== null && `, ${writtenDate(one.heldOn)}`}
              </a>
              <span className={look.quiet}>
                {STATUS_WORDS[one.status] ?? one.status}
                {one.heldOn === null && one.sealedOn !== null && `, complete ${writtenDate(one.sealedOn)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Cases({ cases }: { readonly cases: NonNullable<InspectionPage['cases']> }) {
  const look = useLook();
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-labelledby="inspected-cases">
      <h2 id="inspected-cases" className={look.heading}>
        What was said about children
      </h2>
      {cases.length === 0 ? (
        <p className={look.text}>No child has been written about here.</p>
      ) : (
        <ul className={look.divided}>
          {cases.map((one) => (
            <li key={one.key} className={look.stack}>
              <h3 className={look.small}>{one.childReference === '' ? 'A child' : one.childReference}</h3>
              <p className={look.quiet}>
                {writtenDate(one.discussedOn)}
                {one.plan !== null && ` · ${one.plan}`}
                {one.filedOn === null
                  ? ' · not filed yet'
                  : ` · filed in ${one.filedIn ?? 'the school’s system'} ${writtenDate(one.filedOn)}`}
              </p>
              <p className={look.text} style={{ whiteSpace: 'pre-wrap' }}>
                {one.text}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
