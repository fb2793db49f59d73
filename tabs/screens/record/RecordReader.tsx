import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { answerFlags } from '../../../shared/forms/answer-rules.ts';
import { hrefTo } from '../../app/route.ts';
import { writtenMoment } from '../../look/dates.ts';
import { Flags } from '../../look/Flags.tsx';
import { Icon } from '../../look/Icon.tsx';
import { listed } from '../../look/names.ts';
import { useLook } from '../../look/use-look.ts';
import { ActionRowsNote } from './ActionRowsNote.tsx';
import { ByPrintButton } from './ByPrintButton.tsx';
import { RecordPaper } from './RecordPaper.tsx';
import type { RecordPartProps } from './record-part-props.ts';
import { SignSteps } from './SignSteps.tsx';

const useStyles = makeStyles({
  sealed: {
    alignItems: 'flex-start',
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorStatusSuccessForeground1,
    display: 'flex',
    fontSize: tokens.fontSizeBase300,
    gap: '10px',
    lineHeight: tokens.lineHeightBase300,
    padding: '12px 16px',
    '& svg': { flexShrink: 0 },
  },
});

/** A record that is read: shared with the reader, waiting for a signature, or signed and sealed. */
export function RecordReader({ record, arrangement, words, onNewest }: RecordPartProps) {
  const look = useLook();
  const styles = useStyles();
  return (
    <article className={mergeClasses(look.card, look.wide)} aria-labelledby="record-title">
      <div className={look.spread}>
        <h2 id="record-title" className={look.heading}>
          {record.form.title}
        </h2>
        <Button
          as="a"
          size="small"
          className={look.notOnPaper}
          icon={<Icon name="print" size={16} />}
          href={hrefTo.printRecord(record.key)}
        >
          Print
        </Button>
      </div>
      {record.sealedAt !== null && (
        <div className={styles.sealed}>
          <Icon name="lock" />
          <span>
            {record.status === 'signed on paper'
              ? `Signed on paper. This copy has stood as it is since ${writtenMoment(record.sealedAt)}; a correction is added beside it.`
              : `Signed by ${listed(record.signatures)} and sealed ${writtenMoment(record.sealedAt)}. Nobody can change it now; a correction is added beside it.`}
          </span>
        </div>
      )}
      <div className={look.notOnPaper}>
        <RecordPaper record={record} arrangement={arrangement} />
      </div>
      <div className={look.notOnPaper}>
        <ActionRowsNote record={record} />
      </div>
      {record.sealedAt === null && (
        <div className={look.notOnPaper}>
          <Flags flags={answerFlags(record.form, record.answers)} />
        </div>
      )}
      <ByPrintButton />
      <SignSteps record={record} words={words} whenSaved={onNewest} />
    </article>
  );
}
