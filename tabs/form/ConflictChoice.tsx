import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { AnswerValue } from '../../shared/domain/records/record.ts';
import type { Question } from '../../shared/forms/form-definition.ts';
import { kindOf } from '../../shared/forms/kinds/kind-of.ts';
import type { Conflict } from './field-states.ts';
import { useFormAround } from './form-context.ts';

const useStyles = makeStyles({
  box: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground1,
    display: 'grid',
    fontSize: tokens.fontSizeBase300,
    gap: '12px',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    lineHeight: tokens.lineHeightBase300,
    padding: '12px',
  },
  all: { gridColumn: '1 / -1' },
  text: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    margin: '4px 0 8px',
    maxHeight: '240px',
    overflow: 'auto',
    overflowWrap: 'anywhere',
    padding: '8px',
    whiteSpace: 'pre-wrap',
  },
});

export interface ConflictChoiceProps {
  readonly id: string;
  readonly question: Question;
  readonly conflict: Conflict;
}

/** Both wrote here at the same time: both texts, and a choice. Nothing is overwritten until it is made. */
export function ConflictChoice({ id, question, conflict }: ConflictChoiceProps) {
  const styles = useStyles();
  const { autosave, people } = useFormAround();
  const names = Object.fromEntries(people.map((person) => [person.id, person.name]));
  const shown = (answer: AnswerValue) => kindOf(question.type).print(question, answer, names) || 'Nothing';
  return (
    <div className={styles.box}>
      <strong className={styles.all}>Somebody else changed this answer while you were writing. Which one stays?</strong>
      <div>
        Yours
        <div className={styles.text}>{shown(conflict.mine)}</div>
        <Button size="small" onClick={() => autosave.settle(id, 'mine')}>
          Keep mine
        </Button>
      </div>
      <div>
        Theirs
        <div className={styles.text}>{shown(conflict.theirs)}</div>
        <Button size="small" onClick={() => autosave.settle(id, 'theirs')}>
          Take theirs
        </Button>
      </div>
    </div>
  );
}
