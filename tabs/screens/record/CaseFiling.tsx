import { Button, Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { RecordView } from '../../../shared/contract/records.ts';
import { fileDecision } from '../../api/record-calls.ts';
import { useMe } from '../../api/use-home.ts';
import { useRecordChange } from '../../api/use-record.ts';
import { writtenDate } from '../../look/dates.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { Icon } from '../../look/Icon.tsx';
import { Tag } from '../../look/Tag.tsx';
import { useLook } from '../../look/use-look.ts';

const useStyles = makeStyles({
  entry: {
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    margin: 0,
    overflowWrap: 'anywhere',
    padding: '12px',
    whiteSpace: 'pre-wrap',
  },
  date: { maxWidth: '200px' },
});

interface CaseFilingProps {
  readonly discussion: RecordView['cases'][number];
  readonly caseSystem: string;
}

/** A decision about a child, ready for the child's own system, and the day it was put there. */
export function CaseFiling({ discussion, caseSystem }: CaseFilingProps) {
  const look = useLook();
  const styles = useStyles();
  const today = useMe().data?.today ?? '';
  const [filedOn, setFiledOn] = useState('');
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const file = useRecordChange((api, on: string) => fileDecision(api, discussion.key, on));
  const copy = () => {
    navigator.clipboard.writeText(`${discussion.entryTitle}\n\n${discussion.entryText}`).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    );
  };
  const title = discussion.childReference === '' ? 'A case' : discussion.childReference;
  return (
    <section
      className={mergeClasses(look.card, look.stack, look.notOnPaper)}
      aria-label={`For ${caseSystem}: ${title}`}
    >
      <div className={look.spread}>
        <h2 className={look.small}>
          For {caseSystem}: {title}
        </h2>
        {discussion.filedOn === null ? (
          <Tag tone="soon">Not filed yet</Tag>
        ) : (
          <Tag tone="good">
            Filed in {discussion.filedIn ?? caseSystem} on {writtenDate(discussion.filedOn)}
          </Tag>
        )}
      </div>
      <p className={styles.entry}>
        <strong>{discussion.entryTitle}</strong>
        {'\n'}
        {discussion.entryText}
      </p>
      <div className={look.row}>
        <Button icon={<Icon name="copy" />} onClick={copy}>
          Copy for {caseSystem}
        </Button>
        <span role="status" className={look.quiet}>
          {copied === 'yes' && 'Copied.'}
          {copied === 'no' && 'Your browser did not allow it. Select the text and copy it.'}
        </span>
      </div>
      {discussion.filedOn === null && (
        <div className={look.row}>
          <Field label="Filed on">
            <Input
              className={styles.date}
              type="date"
              value={filedOn === '' ? today : filedOn}
              onChange={(_, { value }) => setFiledOn(value)}
            />
          </Field>
          <Button disabled={file.isPending} onClick={() => file.mutate(filedOn === '' ? today : filedOn)}>
            It is filed
          </Button>
        </div>
      )}
      <FailureNote error={file.error} />
    </section>
  );
}
