import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { failureWords } from '../api/failure-words.ts';
import { FailureNote } from './FailureNote.tsx';
import { Icon } from './Icon.tsx';
import { useLook } from './use-look.ts';

const useStyles = makeStyles({
  box: { alignItems: 'flex-start', maxWidth: '560px' },
  icon: { color: tokens.colorStatusWarningForeground3 },
});

interface ProblemProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
  /** Inside a dialog or a card: only it is missing, not the page around it. */
  readonly isPart?: boolean;
}

/** A page, or a part of one, that could not be shown: why, in plain words, and what to do. */
export function Problem({ error, onRetry, isPart = false }: ProblemProps) {
  const look = useLook();
  const styles = useStyles();
  if (isPart) {
    return (
      <div className={look.stack}>
        <FailureNote error={error} />
        {onRetry !== undefined && failureWords(error).canRetry && (
          <div>
            <Button onClick={onRetry}>Try again</Button>
          </div>
        )}
      </div>
    );
  }
  const words = failureWords(error);
  return (
    <div className={look.page}>
      <div className={mergeClasses(look.card, look.stack, styles.box)} role="alert">
        <span className={styles.icon}>
          <Icon name={words.canRetry ? 'warning' : 'lock'} size={32} />
        </span>
        <h1 className={look.heading}>{words.title}</h1>
        <p className={look.text}>{words.text}</p>
        <div className={look.row}>
          {words.canRetry && onRetry !== undefined && (
            <Button appearance="primary" onClick={onRetry}>
              Try again
            </Button>
          )}
          <a className={look.link} href="#/">
            Back to Home
          </a>
        </div>
      </div>
    </div>
  );
}
