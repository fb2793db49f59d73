import { mergeClasses } from '@fluentui/react-components';
import { useContract } from '../../api/use-record.ts';
import { hrefTo } from '../../app/route.ts';
import { ActAndReferFirst } from '../../look/ActAndReferFirst.tsx';
import { BackLink } from '../../look/BackLink.tsx';
import { writtenDate } from '../../look/dates.ts';
import { Flags } from '../../look/Flags.tsx';
import { listed, withWhom } from '../../look/names.ts';
import { Problem } from '../../look/Problem.tsx';
import { contractWords } from '../../look/state-words.ts';
import { Tag } from '../../look/Tag.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { PolicyFold } from '../policy/PolicyFold.tsx';
import { RecordPart } from '../record/RecordPart.tsx';
import { BeginContract } from './BeginContract.tsx';

const WORDS = { record: 'contract', supervisee: 'supervisee', supervisor: 'supervisor', caseSystem: '' };

/** The signed terms of an arrangement: the form, its review date, its signatures, and what it was before. */
export function Contract({ arrangementKey }: { readonly arrangementKey: string }) {
  const look = useLook();
  const page = useContract(arrangementKey);
  if (page.isPending) return <Waiting what="the contract" />;
  if (page.isError) return <Problem error={page.error} onRetry={() => void page.refetch()} />;
  const { arrangement, contacts, flags, record, earlier } = page.data;
  const state = contractWords(arrangement);
  const isParty = ['supervisor', 'supervisee', 'cover'].includes(arrangement.mine);
  const mayBegin = record === null ? isParty : record.may.begin;
  return (
    <div className={mergeClasses(look.page, look.wide)}>
      <BackLink href={hrefTo.arrangement(arrangement.key)}>{withWhom(arrangement)}</BackLink>
      <header className={look.stack}>
        <div>
          <h1 className={look.title}>Supervision contract</h1>
          <p className={look.quiet}>
            {listed(arrangement.supervisees)} with {listed(arrangement.supervisors)} · {arrangement.school.name}
          </p>
        </div>
        <div className={look.row}>
          <Tag {...state}>{state.words}</Tag>
        </div>
      </header>
      <ActAndReferFirst contacts={contacts} />
      <Flags flags={flags} />
      <Flags flags={page.data.notices ?? []} />
      {mayBegin && (
        <BeginContract
          arrangement={arrangement.key}
          forms={page.data.forms}
          isFirst={record === null || record.status === 'not begun'}
        />
      )}
      {record === null && !isParty && (
        <section className={look.card}>
          <p className={look.text}>The contract is private to the people in it. You can see its dates.</p>
        </section>
      )}
      {record !== null && record.status !== 'not begun' && (
        <RecordPart
          key={record.key}
          record={record}
          arrangement={arrangement}
          words={WORDS}
          onNewest={async () => (await page.refetch()).data?.record ?? null}
        />
      )}
      {isParty && (
        <div className={look.notOnPaper}>
          <PolicyFold arrangement={arrangement} moment="contract" />
        </div>
      )}
      {earlier.length > 0 && (
        <section className={mergeClasses(look.card, look.stack, look.notOnPaper)} aria-labelledby="earlier">
          <h2 id="earlier" className={look.small}>
            Earlier versions
          </h2>
          <ul className={look.list}>
            {earlier.map((one) => (
              <li key={one.key} className={look.text}>
                {one.signedOn === null ? 'Not signed' : `Signed ${writtenDate(one.signedOn)}`}{' '}
                <span className={look.quiet}>{one.status}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
