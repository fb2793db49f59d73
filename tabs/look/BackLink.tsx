import { mergeClasses } from '@fluentui/react-components';
import { Icon } from './Icon.tsx';
import { useLook } from './use-look.ts';

/** The way up to the page this one belongs to. */
export function BackLink({ href, children }: { readonly href: string; readonly children: string }) {
  const look = useLook();
  return (
    <a className={mergeClasses(look.link, look.tight, look.notOnPaper)} href={href}>
      <Icon name="back" size={16} />
      {children}
    </a>
  );
}
