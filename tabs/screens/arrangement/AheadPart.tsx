import { mergeClasses } from '@fluentui/react-components';
import type { Flag } from '../../../shared/contract/parts.ts';
import { Icon } from '../../look/Icon.tsx';
import { useLook } from '../../look/use-look.ts';

/** What happens if something stays undone, before it happens: when, who is told, and what they see. */
export function AheadPart({ ahead }: { readonly ahead: readonly Flag[] }) {
  const look = useLook();
  return (
    <section className={mergeClasses(look.card, look.stack, look.notOnPaper)} aria-labelledby="ahead">
      <h2 id="ahead" className={look.heading}>
        What happens next
      </h2>
      <ul className={look.list}>
        {ahead.map(({ text, rule }) => (
          <li key={text} className={look.sentence}>
            <Icon name="calendar" />
            <span className={look.text}>
              {text}
              {rule !== null && <span className={look.quiet}> Rule {rule} of your policy.</span>}
            </span>
          </li>
        ))}
      </ul>
      <p className={look.quiet}>It stops by itself as soon as the matter is done.</p>
    </section>
  );
}
