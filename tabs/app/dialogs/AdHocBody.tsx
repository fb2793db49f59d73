import { Button, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { RecordedAdHoc } from '../../../shared/contract/ad-hoc.ts';
import type { ArrangementSummary } from '../../../shared/contract/parts.ts';
import { messageLink } from '../../../shared/domain/records/message-link.ts';
import { useAdHoc } from '../../api/use-ad-hoc.ts';
import { useHome, useMe } from '../../api/use-home.ts';
import { ActAndReferFirst } from '../../look/ActAndReferFirst.tsx';
import { Flags } from '../../look/Flags.tsx';
import { withWhom } from '../../look/names.ts';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { AdHocForm } from '../../screens/ad-hoc/AdHocForm.tsx';
import { AdHocSaved } from '../../screens/ad-hoc/AdHocSaved.tsx';

interface AdHocBodyProps {
  /** The arrangement that is meant, where that is clear; null = the person says. */
  readonly of: string | null;
  /** The message it begins with, as Teams names it; null = none. */
  readonly message: string | null;
  readonly onDone: () => void;
}

const MINE: Readonly<Record<string, (whom: string) => string>> = {
  supervisor: (whom) => `${whom}, whom I supervise`,
  supervisee: (whom) => `${whom}, who supervises me`,
  cover: (whom) => `${whom}, standing in`,
};

function wordsOf(arrangement: ArrangementSummary): string {
  return MINE[arrangement.mine]?.(withWhom(arrangement)) ?? withWhom(arrangement);
}

function ChooseWho({ chosen, onChoose }: { readonly chosen: string | null; readonly onChoose: (key: string) => void }) {
  const look = useLook();
  const home = useHome();
  if (home.isPending) return <Waiting what="your supervision" />;
  if (home.isError) return <Problem error={home.error} onRetry={() => void home.refetch()} />;
  const mine = home.data.arrangements.filter((one) => Object.hasOwn(MINE, one.mine));
  if (mine.length === 0) {
    return (
      <p className={look.text}>
        You are not in a supervision arrangement yet, so there is nowhere to keep this. Your school’s safeguarding lead
        can set one up.
      </p>
    );
  }
  return (
    <fieldset className={look.group}>
      <legend className={look.small}>Who was it with?</legend>
      <RadioGroup value={chosen ?? ''} onChange={(_, { value }) => onChoose(value)}>
        {mine.map((one) => (
          <Radio key={one.key} value={one.key} label={wordsOf(one)} />
        ))}
      </RadioGroup>
    </fieldset>
  );
}

interface Recorded {
  readonly recorded: RecordedAdHoc;
  readonly caseSystem: string;
}

interface WritingProps {
  readonly of: string;
  readonly link: string | null;
  readonly onSaved: (saved: Recorded) => void;
}

/** The policy’s short form of one arrangement. */
function Writing({ of, link, onSaved }: WritingProps) {
  const page = useAdHoc(of);
  if (page.isPending) return <Waiting what="the form" />;
  if (page.isError) return <Problem error={page.error} onRetry={() => void page.refetch()} />;
  const caseSystem = page.data.filing.system;
  return (
    <>
      <Flags flags={page.data.notices} />
      <AdHocForm
        arrangement={of}
        page={page.data}
        messageLink={link}
        onSaved={(recorded) => onSaved({ recorded, caseSystem })}
      />
    </>
  );
}

/** With whom, then what was decided. What was typed for one person stays when another is looked at. */
function Choosing({ of, link, onSaved }: Omit<WritingProps, 'of'> & { readonly of: string | null }) {
  const [chosen, setChosen] = useState(of);
  const [opened, setOpened] = useState<readonly string[]>(of === null ? [] : [of]);
  const choose = (key: string) => {
    setChosen(key);
    setOpened((before) => [...new Set([...before, key])]);
  };
  return (
    <>
      {of === null && <ChooseWho chosen={chosen} onChoose={choose} />}
      {opened.map((key) => (
        <div key={key} hidden={key !== chosen}>
          <Writing of={key} link={link} onSaved={onSaved} />
        </div>
      ))}
    </>
  );
}

/** A message in Teams becomes supervision between sessions: with whom, what was decided, and where a child’s part is filed. Its text is never here. */
export function AdHocBody({ of, message, onDone }: AdHocBodyProps) {
  const look = useLook();
  const contacts = useMe().data?.schools[0]?.contacts ?? [];
  const [saved, setSaved] = useState<Recorded | null>(null);
  const link = message === null ? null : messageLink(message);
  return (
    <div className={look.wide}>
      <header>
        <h1 className={look.heading}>What was decided?</h1>
        <p className={look.quiet}>
          {link === null
            ? 'Write it in your own words. Nothing is taken from the chat.'
            : 'Write it in your own words. Of the message only its link is kept, not what it says.'}
        </p>
      </header>
      <ActAndReferFirst contacts={contacts} />
      {saved === null ? (
        <Choosing of={of} link={link} onSaved={setSaved} />
      ) : (
        <>
          <AdHocSaved saved={saved.recorded} caseSystem={saved.caseSystem} isInDialog />
          <div className={look.row}>
            <Button appearance="primary" onClick={onDone}>
              Close
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
