import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, memo, Suspense } from 'react';
import type { Question } from '../../shared/forms/form-definition.ts';
import { Icon } from '../look/Icon.tsx';
import { useLook } from '../look/use-look.ts';
import { useFieldState, useFormAround } from './form-context.ts';
import { loadConflictChoice } from './load-conflict-choice.ts';
import { isOneBox, QUESTION_KINDS } from './question-kinds.ts';
import { helpIdOf, labelIdOf, messageIdOf } from './use-control.ts';

/** What a screen reader calls a box that the policy prints without words. */
const UNNAMED = 'Anything else';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', gap: '6px', minWidth: 0 },
  label: {
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  help: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    margin: 0,
  },
  standing: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, margin: 0, maxWidth: '72ch' },
  message: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  refusal: {
    alignItems: 'center',
    color: tokens.colorStatusDangerForeground1,
    display: 'flex',
    gap: '4px',
  },
});

const ConflictChoice = lazy(loadConflictChoice);

/** Under the answer: what the server said about it, announced when it changes. */
function FieldMessage({ question, id }: { readonly question: Question; readonly id: string }) {
  const styles = useStyles();
  const look = useLook();
  const { refusal, conflict } = useFieldState(id);
  return (
    <div id={messageIdOf(id)} className={styles.message} aria-live="polite">
      {refusal !== null && (
        <span className={styles.refusal}>
          <Icon name="overdue" size={16} />
          <span>
            <span className={look.hidden}>{`${question.label ?? UNNAMED}: `}</span>
            {refusal}
          </span>
        </span>
      )}
      {conflict !== null && (
        <Suspense>
          <ConflictChoice id={id} question={question} conflict={conflict} />
        </Suspense>
      )}
    </div>
  );
}

/** One question of a form: its words as printed, its answer, and what the server said. Memoised: a key elsewhere does not reach it. */
export const QuestionField = memo(function QuestionField({
  question,
  id,
}: {
  readonly question: Question;
  readonly id: string;
}) {
  const styles = useStyles();
  const look = useLook();
  const { epoch } = useFieldState(id);
  const hints = useFormAround().hints.get(question.id) ?? [];
  const Kind = QUESTION_KINDS[question.type];
  if (question.type === 'staticText') return <Kind question={question} id={id} />;
  return (
    <div className={styles.field} data-question={id}>
      {isOneBox(question.type) ? (
        <label
          id={labelIdOf(id)}
          htmlFor={`answer-${id}`}
          className={question.label === null ? look.hidden : styles.label}
        >
          {question.label ?? UNNAMED}
        </label>
      ) : (
        <div id={labelIdOf(id)} className={question.label === null ? look.hidden : styles.label}>
          {question.label ?? UNNAMED}
        </div>
      )}
      {hints.length > 0 && (
        <div id={helpIdOf(id)} className={styles.help}>
          {hints.map((hint) => (
            <p key={hint} className={styles.help}>
              {hint}
            </p>
          ))}
        </div>
      )}
      {(question.standingText ?? []).map((text) => (
        <p key={text} className={styles.standing}>
          {text}
        </p>
      ))}
      <Kind key={epoch} question={question} id={id} />
      <FieldMessage question={question} id={id} />
    </div>
  );
});
