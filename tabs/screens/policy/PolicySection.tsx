import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLook } from '../../look/use-look.ts';

const useStyles = makeStyles({ heading: { scrollMarginTop: '20px' } });

/** The id of a section's heading, which the table of contents goes to. */
export const headingOf = (id: string) => `policy-${id}`;

interface PolicySectionProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of the policy's page with a heading that can be gone to. */
export function PolicySection({ id, title, children }: PolicySectionProps) {
  const look = useLook();
  const styles = useStyles();
  return (
    <section className={mergeClasses(look.card, look.wide)} aria-labelledby={headingOf(id)}>
      <h2 id={headingOf(id)} tabIndex={-1} className={mergeClasses(look.heading, styles.heading)}>
        {title}
      </h2>
      {children}
    </section>
  );
}
