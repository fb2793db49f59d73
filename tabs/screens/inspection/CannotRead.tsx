import { mergeClasses } from '@fluentui/react-components';
import { ApiError } from '../../api/api-error.ts';
import { hrefTo } from '../../app/route.ts';
import { Icon } from '../../look/Icon.tsx';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';

interface CannotReadProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Why nothing can be read here: not let in yet, the time is over, or the usual troubles. */
export function CannotRead({ error, onRetry }: CannotReadProps) {
  const look = useLook();
  if (!(error instanceof ApiError) || error.code !== 'not-allowed') return <Problem error={error} onRetry={onRetry} />;
  return (
    <div className={look.page}>
      <div className={mergeClasses(look.card, look.stack)} role="alert" style={{ maxWidth: '560px' }}>
        <Icon name="lock" size={32} />
        <h1 className={look.heading}>{error.message}</h1>
        <p className={look.text}>If you still need to read it, ask again: somebody decides anew.</p>
        <a className={look.link} href={hrefTo.inspections}>
          Inspections
        </a>
      </div>
    </div>
  );
}
