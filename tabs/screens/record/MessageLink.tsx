import { mergeClasses } from '@fluentui/react-components';
import type { RecordView } from '../../../shared/contract/records.ts';
import { useTab } from '../../app/tab-context.ts';
import { useLook } from '../../look/use-look.ts';

/** The Teams message a talk between sessions began with: a link, never its text. Nothing where there is none. */
export function MessageLink({ record }: { readonly record: Pick<RecordView, 'messageLink'> }) {
  const look = useLook();
  const { host } = useTab();
  const { messageLink } = record;
  if (messageLink === undefined) return null;
  return (
    <p className={mergeClasses(look.text, look.notOnPaper)}>
      <a
        className={look.inText}
        href={messageLink}
        onClick={(event) => {
          event.preventDefault();
          host.openLink(messageLink);
        }}
      >
        Open the Teams message
      </a>{' '}
      <span className={look.quiet}>it began with. Only its link is kept here, not what it says.</span>
    </p>
  );
}
