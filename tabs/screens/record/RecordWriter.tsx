import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { shareRecord } from '../../api/record-calls.ts';
import { useRecordChange } from '../../api/use-record.ts';
import { goTo, hrefTo } from '../../app/route.ts';
import { AnswerFlags } from '../../form/AnswerFlags.tsx';
import { EmptyBoxes, FirstEmptyBox } from '../../form/EmptyBoxes.tsx';
import { FormRenderer } from '../../form/FormRenderer.tsx';
import { SaveLine } from '../../form/SaveLine.tsx';
import { useAutosave } from '../../form/use-autosave.ts';
import { writtenDay, writtenTime } from '../../look/dates.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { Icon } from '../../look/Icon.tsx';
import { useLook } from '../../look/use-look.ts';
import { ActionRowsNote } from './ActionRowsNote.tsx';
import { ByPrintButton } from './ByPrintButton.tsx';
import type { RecordPartProps } from './record-part-props.ts';
import { SignSteps } from './SignSteps.tsx';

const useStyles = makeStyles({
  bar: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    margin: '0 -20px',
    padding: '8px 20px',
    position: 'sticky',
    top: 0,
    zIndex: 2,
    '@media (max-width: 480px)': { margin: '0 -16px', padding: '8px 16px' },
  },
  // A phone has it at the end of the form only, so that the bar takes one line of the screen.
  empty: { '@media (max-width: 480px)': { display: 'none' } },
  kept: {
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusLarge,
    padding: '12px 16px',
  },
});

/** The record while it is being written: saved by itself, shared and signed when ready. Nothing missing stands in the way. */
export function RecordWriter({ record, arrangement, words, onNewest }: RecordPartProps) {
  const look = useLook();
  const styles = useStyles();
  const { autosave, restored, putBack, discard } = useAutosave(record);
  const [unsent, setUnsent] = useState(false);
  const share = useRecordChange((api, version: string) => shareRecord(api, record.key, version));
  const close = [...arrangement.supervisees, ...arrangement.supervisors];
  const people = [...close, ...(record.people ?? []).filter((one) => !close.some((other) => other.id === one.id))];

  /** The record as stored, once everything typed has reached the server; null while something has not. */
  const whenSaved = async () => {
    const isSaved = await autosave.flush();
    setUnsent(!isSaved);
    return isSaved ? onNewest() : null;
  };
  const printIt = async () => {
    if ((await whenSaved()) !== null) goTo(hrefTo.printRecord(record.key));
  };
  const shareNow = async () => {
    const newest = await whenSaved();
    if (newest !== null) share.mutate(newest.version);
  };
  return (
    <article className={mergeClasses(look.card, look.wide)} aria-labelledby="record-title">
      <h2 id="record-title" className={look.heading}>
        {record.form.title}
      </h2>
      <div className={mergeClasses(styles.bar, look.spread, look.notOnPaper)}>
        <SaveLine autosave={autosave} />
        <div className={look.row}>
          <span className={styles.empty}>
            <FirstEmptyBox form={record.form} autosave={autosave} />
          </span>
          <Button size="small" icon={<Icon name="print" size={16} />} onClick={() => void printIt()}>
            Print
          </Button>
          {record.may.share && (
            <Button size="small" appearance="primary" disabled={share.isPending} onClick={() => void shareNow()}>
              Share it
            </Button>
          )}
        </div>
      </div>
      {restored !== null && (
        <div className={mergeClasses(styles.kept, look.spread, look.notOnPaper)} role="alert">
          <p className={look.text}>
            We kept text from {writtenDay(restored.keptAt)}, {writtenTime(restored.keptAt)} that had not been saved when
            this page closed.
          </p>
          <div className={look.row}>
            <Button size="small" appearance="primary" onClick={putBack}>
              Put it back
            </Button>
            <Button size="small" onClick={discard}>
              Throw it away
            </Button>
          </div>
        </div>
      )}
      <FailureNote error={share.error} />
      <div className={look.notOnPaper}>
        <FormRenderer record={record} autosave={autosave} people={people} />
      </div>
      <div className={look.notOnPaper}>
        <AnswerFlags form={record.form} autosave={autosave} />
        <EmptyBoxes form={record.form} autosave={autosave} />
        <ActionRowsNote record={record} />
      </div>
      <ByPrintButton />
      {unsent && (
        <p className={look.text} role="alert">
          Some of your text has not been saved yet, so it can’t be shared or signed. We keep trying; nothing is lost.
        </p>
      )}
      <SignSteps record={record} words={words} whenSaved={whenSaved} />
    </article>
  );
}
