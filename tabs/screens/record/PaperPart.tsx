import { Button, mergeClasses } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { RecordView } from '../../../shared/contract/records.ts';
import { isWithoutAccount } from '../../../shared/domain/people/without-account.ts';
import { hrefTo } from '../../app/route.ts';
import { writtenDate, writtenMoment } from '../../look/dates.ts';
import { Icon } from '../../look/Icon.tsx';
import { useLook } from '../../look/use-look.ts';

const TogetherDialog = lazy(async () => ({ default: (await import('./TogetherDialog.tsx')).TogetherDialog }));
const PaperDialog = lazy(async () => ({ default: (await import('./PaperDialog.tsx')).PaperDialog }));

interface PaperPartProps {
  readonly record: RecordView;
  readonly onNewest: () => Promise<RecordView | null>;
}

function namesIn(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Paper: what was signed by hand, when and where it is kept; the way for those whose policy wants it, or who do not sign on screen. */
export function PaperPart({ record, onNewest }: PaperPartProps) {
  const look = useLook();
  const [asked, setAsked] = useState<RecordView | null>(null);
  const [together, setTogether] = useState<RecordView | null>(null);
  const { style, paper, mayNotePaper } = record.signing;
  const isOriginal = style === 'paper original';
  const isClosed = record.sealedAt !== null;
  const isWaiting = record.waitingFor.length > 0;
  const outsiders = record.waitingFor.filter((one) => isWithoutAccount(one.person)).map((one) => one.name);
  const isTogether = !isOriginal && outsiders.length > 0;
  if (style === 'nobody' || (paper.length === 0 && !mayNotePaper)) return null;
  return (
    <section className={mergeClasses(look.card, look.stack, look.notOnPaper)} aria-labelledby={`paper-${record.key}`}>
      <h2 id={`paper-${record.key}`} className={look.small}>
        {isOriginal ? 'Signed on paper' : 'On paper'}
      </h2>
      {isOriginal && !isClosed && (
        <p className={look.text}>
          Your policy wants this signed by hand. Print it, sign it together, keep it safe, and note here where it is.
          What is on screen is a copy; it is never the signed record.
        </p>
      )}
      {!isOriginal && isWaiting && (
        <p className={look.quiet}>
          Each person signs with their own sign-in, on their own device: it waits for them on their home page. Nobody
          can sign for somebody else here. Somebody without an account signs on this screen beside you, or on paper.
          Whoever rather signs by hand: print it, sign it, and note it here.
        </p>
      )}
      <ul className={look.list}>
        {paper.map((one) => (
          <li key={one.notedAt} className={look.text}>
            {namesIn(one.signedBy)} signed on paper on {writtenDate(one.signedOn)}. Kept: {one.keptWhere}.{' '}
            <span className={look.quiet}>
              Noted by {one.notedBy}, {writtenMoment(one.notedAt)}.
              {one.isVoid && ' It no longer counts: the text went back to both afterwards.'}
            </span>
          </li>
        ))}
      </ul>
      {mayNotePaper && (
        <div className={look.row}>
          {isTogether && (
            <Button appearance="primary" onClick={() => void onNewest().then(setTogether)}>
              {namesIn(outsiders)} {outsiders.length === 1 ? 'signs' : 'sign'} on this screen
            </Button>
          )}
          {!isClosed && (
            <Button as="a" icon={<Icon name="print" />} href={hrefTo.printRecord(record.key)}>
              Print it to sign
            </Button>
          )}
          <Button
            {...(isOriginal && !isClosed ? { appearance: 'primary' as const } : {})}
            onClick={() => void onNewest().then(setAsked)}
          >
            {isClosed ? 'Note where a paper copy is kept' : 'It is signed on paper'}
          </Button>
        </div>
      )}
      {together !== null && (
        <Suspense>
          <TogetherDialog record={together} onClose={() => setTogether(null)} />
        </Suspense>
      )}
      {asked !== null && (
        <Suspense>
          <PaperDialog record={asked} onClose={() => setAsked(null)} />
        </Suspense>
      )}
    </section>
  );
}
