import { mergeClasses } from '@fluentui/react-components';
import { useConcerns } from '../../api/use-arrangement.ts';
import { hrefTo } from '../../app/route.ts';
import { ActAndReferFirst } from '../../look/ActAndReferFirst.tsx';
import { BackLink } from '../../look/BackLink.tsx';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { ConcernCard } from './ConcernCard.tsx';

/** What was raised about one supervision: where each stands, every step taken, and what the reader can do next. */
export function Concerns({ arrangementKey }: { readonly arrangementKey: string }) {
  const look = useLook();
  const page = useConcerns(arrangementKey);
  if (page.isPending) return <Waiting what="the concerns" />;
  if (page.isError) return <Problem error={page.error} onRetry={() => void page.refetch()} />;
  const { concerns, contacts, whose, notTold } = page.data;
  return (
    <div className={mergeClasses(look.page, look.wide)}>
      <BackLink href={hrefTo.home}>Home</BackLink>
      <header>
        <h1 className={look.title}>Concerns about supervision</h1>
        {whose !== '' && <p className={look.quiet}>About {whose}</p>}
      </header>
      <ActAndReferFirst contacts={contacts} />
      <p className={look.text}>
        An allegation about an adult does not belong here: tell the head, the chair of governors or the LADO.
      </p>
      {notTold.length > 0 && (
        <p className={look.text} role="alert">
          Teams could not reach {notTold.join(' and ')}. Please tell them yourself that it waits for them.
        </p>
      )}
      {concerns.length === 0 && (
        <p className={mergeClasses(look.card, look.text)}>There is nothing here that you can read.</p>
      )}
      {concerns.map((concern) => (
        <ConcernCard key={concern.key} concern={concern} />
      ))}
    </div>
  );
}
