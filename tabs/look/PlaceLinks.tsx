import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useLook } from './use-look.ts';

/** More than this would push the page itself down. */
const MOST = 6;

interface PlaceLinksProps {
  /** What the links lead to, said before them: "Other schools". */
  readonly label: string;
  readonly places: readonly { readonly words: string; readonly href: string }[];
}

/** The same page of other schools, as links in a row; of many only the first until somebody asks for all. Nothing where there is none. */
export function PlaceLinks({ label, places }: PlaceLinksProps) {
  const look = useLook();
  const [isAll, setAll] = useState(false);
  if (places.length === 0) return null;
  const shown = isAll || places.length <= MOST + 1 ? places : places.slice(0, MOST);
  return (
    <nav aria-label={label} className={look.row}>
      <span className={look.quiet}>{label}:</span>
      {shown.map(({ words, href }) => (
        <a key={href} className={look.inText} href={href}>
          {words}
        </a>
      ))}
      {shown.length < places.length && (
        <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
          Show all {places.length}
        </Button>
      )}
    </nav>
  );
}
