import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { failureWords } from '../api/failure-words.ts';
import { londonDate, writtenDay, writtenTime } from '../look/dates.ts';
import { Icon } from '../look/Icon.tsx';
import type { IconName } from '../look/icon-paths.ts';
import type { Autosave, SaveState } from './autosave.ts';
import { useSaveState } from './use-autosave.ts';

const useStyles = makeStyles({
  line: {
    alignItems: 'center',
    color: tokens.colorNeutralForeground2,
    display: 'flex',
    fontSize: tokens.fontSizeBase300,
    gap: '6px',
    lineHeight: tokens.lineHeightBase300,
    minHeight: '24px',
    '& svg': { flexShrink: 0 },
  },
  trouble: { color: tokens.colorStatusDangerForeground1 },
});

interface Words {
  readonly icon: IconName;
  readonly text: string;
  readonly isTrouble?: boolean;
}

function whenSaved(at: string): string {
  const isToday = londonDate(at) === londonDate(new Date().toISOString());
  return isToday ? `Saved ${writtenTime(at)}` : `Saved ${writtenDay(at)}, ${writtenTime(at)}`;
}

function wordsOf({ phase, savedAt, failure }: SaveState, troubled: number): Words {
  switch (phase) {
    case 'untouched':
      return { icon: 'save', text: savedAt === null ? 'Saves by itself while you write' : whenSaved(savedAt) };
    case 'waiting':
    case 'saving':
      return { icon: 'saving', text: 'Saving…' };
    case 'retrying':
      return { icon: 'unsaved', text: 'Not saved yet – we’ll keep trying', isTrouble: true };
    case 'stopped':
      return { icon: 'unsaved', text: `Not saved. ${failureWords(failure).title}.`, isTrouble: true };
    case 'saved': {
      const saved = savedAt === null ? 'Saved' : whenSaved(savedAt);
      if (troubled === 0) return { icon: 'save', text: saved };
      const answers = troubled === 1 ? '1 answer needs' : `${troubled} answers need`;
      return { icon: 'warning', text: `${saved}, but ${answers} another look`, isTrouble: true };
    }
  }
}

/** Where the text is, always in sight. "Saved" only after the server has said so. */
export function SaveLine({ autosave }: { readonly autosave: Autosave }) {
  const styles = useStyles();
  const state = useSaveState(autosave);
  const troubled = autosave.fields.troubled();
  const words = wordsOf(state, troubled.length);
  const first = troubled[0];
  return (
    <div className={mergeClasses(styles.line, words.isTrouble === true ? styles.trouble : undefined)} role="status">
      <Icon name={words.icon} />
      <span>{words.text}</span>
      {first !== undefined && (
        <Button size="small" appearance="subtle" onClick={() => document.getElementById(`answer-${first}`)?.focus()}>
          Show
        </Button>
      )}
    </div>
  );
}
