import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Icon } from '../../look/Icon.tsx';
import { useLook } from '../../look/use-look.ts';
import { usePageFooter } from './page-footer.ts';

const useStyles = makeStyles({
  sheet: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    '@media print': { border: 'none' },
  },
});

interface PrintFrameProps {
  readonly title: string;
  /** Stands at the foot of every page. */
  readonly footer: string;
  readonly children: ReactNode;
}

/** A sheet of paper on the screen, with the button that prints it. */
export function PrintFrame({ title, footer, children }: PrintFrameProps) {
  const look = useLook();
  const styles = useStyles();
  usePageFooter(title, footer);
  return (
    <div className={mergeClasses(look.page, look.wide)}>
      <div className={mergeClasses(look.spread, look.notOnPaper)}>
        <Button appearance="subtle" icon={<Icon name="back" size={16} />} onClick={() => history.back()}>
          Back
        </Button>
        <Button appearance="primary" icon={<Icon name="print" />} onClick={() => print()}>
          Print or save as PDF
        </Button>
      </div>
      <div className={styles.sheet}>{children}</div>
    </div>
  );
}
