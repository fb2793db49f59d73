import { Button, Field, Input, makeStyles, mergeClasses } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { PolicyPage } from '../../../shared/contract/policy.ts';
import { useMe } from '../../api/use-home.ts';
import { usePolicyPage } from '../../api/use-policy-page.ts';
import { hrefTo } from '../../app/route.ts';
import { ActAndReferFirst } from '../../look/ActAndReferFirst.tsx';
import { BackLink } from '../../look/BackLink.tsx';
import { writtenDate } from '../../look/dates.ts';
import { Icon } from '../../look/Icon.tsx';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { topicsWith } from './entries-of.ts';
import { PolicyContacts, PolicyLimits, PolicyLinks, PolicyRoutes, PolicyTools } from './PolicyAround.tsx';
import { PolicyContents } from './PolicyContents.tsx';
import { PolicyEntryText } from './PolicyEntryText.tsx';
import { PolicySection } from './PolicySection.tsx';

const PolicyDialog = lazy(async () => ({ default: (await import('./PolicyDialog.tsx')).PolicyDialog }));

const useStyles = makeStyles({
  columns: {
    alignItems: 'start',
    display: 'grid',
    gap: '24px',
    gridTemplateColumns: 'minmax(200px, 280px) minmax(0, 1fr)',
    '@media (max-width: 960px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '@media print': { display: 'block' },
  },
  search: { maxWidth: '420px' },
});

const AROUND = [
  { id: 'routes', title: 'Step by step: who to turn to', has: (page: PolicyPage) => page.routes.length > 0 },
  {
    id: 'limits',
    title: 'On what grounds it is passed on',
    has: (page: PolicyPage) => hasAny(page.confidentialityLimits),
  },
  { id: 'tools', title: 'Models to think with', has: (page: PolicyPage) => hasAny(page.tools) },
  { id: 'contacts', title: 'Who to ask', has: (page: PolicyPage) => hasAny(page.contacts) },
  { id: 'links', title: 'Where to find it', has: (page: PolicyPage) => hasAny(page.links) },
] as const;

const hasAny = (list: readonly unknown[]) => list.length > 0;

/** When the policy has to be looked at again, or that this is past. */
function reviewWords(reviewOn: string, today: string | undefined): string {
  const isPast = today !== undefined && reviewOn < today;
  return `${isPast ? 'Its review was due by' : 'To be reviewed by'} ${writtenDate(reviewOn)}`;
}

/** What was found, in words, as one types. */
function foundWords(count: number, search: string): string {
  if (search.trim() === '') return '';
  if (count === 0) return 'Nothing on this page has these words.';
  return count === 1 ? 'One part has these words.' : `${count} parts have these words.`;
}

function PolicyParts({ page, search }: { readonly page: PolicyPage; readonly search: string }) {
  const look = useLook();
  const styles = useStyles();
  const topics = topicsWith(page.topics, search);
  const around = search.trim() === '' ? AROUND.filter(({ has }) => has(page)) : [];
  const isShown = (id: string) => around.some((one) => one.id === id);
  return (
    <div className={styles.columns}>
      <PolicyContents parts={[...topics, ...around]} />
      <div className={look.wide}>
        {topics.map((topic) => (
          <PolicySection key={topic.id} id={topic.id} title={topic.title}>
            {topic.entries.map((entry) => (
              <PolicyEntryText key={entry.id} entry={entry} links={page.links} level="h3" />
            ))}
          </PolicySection>
        ))}
        {isShown('routes') && <PolicyRoutes page={page} />}
        {isShown('limits') && <PolicyLimits page={page} />}
        {isShown('tools') && <PolicyTools page={page} />}
        {isShown('contacts') && <PolicyContacts page={page} />}
        {isShown('links') && <PolicyLinks page={page} />}
      </div>
    </div>
  );
}

/** A school's supervision policy in plain words: contents, search, print, and what the school has added. */
export function Policy({ school }: { readonly school: string }) {
  const look = useLook();
  const styles = useStyles();
  const page = usePolicyPage(school);
  const today = useMe().data?.today;
  const [search, setSearch] = useState('');
  const [isEditing, setEditing] = useState(false);
  if (page.isPending) return <Waiting what="the policy" />;
  if (page.isError) return <Problem error={page.error} onRetry={() => void page.refetch()} />;
  const { policy, notice, reviewOn, mayEdit, contacts } = page.data;
  const found = topicsWith(page.data.topics, search).flatMap((topic) => topic.entries).length;
  return (
    <div className={mergeClasses(look.page, look.wide)}>
      <BackLink href={hrefTo.home}>Home</BackLink>
      <header className={look.stack}>
        <div>
          <h1 className={look.title}>Our policy</h1>
          <p className={look.quiet}>
            {page.data.school.name} · {policy.name}
            {reviewOn !== null && ` · ${reviewWords(reviewOn, today)}`}
          </p>
        </div>
        <p className={look.text}>
          What your supervision policy asks for, in plain words. The policy itself is what counts; each part names its
          rules.
        </p>
        <div className={mergeClasses(look.row, look.notOnPaper)}>
          <Button icon={<Icon name="print" size={16} />} onClick={() => print()}>
            Print
          </Button>
          {mayEdit && <Button onClick={() => setEditing(true)}>Links, editions and notice</Button>}
        </div>
      </header>
      <ActAndReferFirst contacts={contacts.find((one) => one.school === page.data.school.name)?.contacts ?? []} />
      {notice !== '' && (
        <section className={mergeClasses(look.card, look.stack)} aria-labelledby="policy-notice">
          <h2 id="policy-notice" className={look.small}>
            Worth knowing now
          </h2>
          <p className={look.text}>{notice}</p>
        </section>
      )}
      <div className={look.notOnPaper}>
        <Field className={styles.search} label="Find on this page">
          <Input type="search" value={search} onChange={(_, { value }) => setSearch(value)} />
        </Field>
        <p className={look.quiet} role="status">
          {foundWords(found, search)}
        </p>
      </div>
      <PolicyParts page={page.data} search={search} />
      <Suspense>{isEditing && <PolicyDialog page={page.data} onClose={() => setEditing(false)} />}</Suspense>
    </div>
  );
}
