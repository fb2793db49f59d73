import { useLook } from './use-look.ts';

interface DownloadingProps {
  readonly isPending: boolean;
  readonly isDone: boolean;
  /** What is said while the file is being made. */
  readonly meanwhile?: string;
}

/** How far a file to take away has come, told to screen readers too. */
export function Downloading({ isPending, isDone, meanwhile = 'Being made…' }: DownloadingProps) {
  const look = useLook();
  return (
    <span className={look.quiet} role="status">
      {isPending ? meanwhile : isDone ? 'The file is with your downloads.' : ''}
    </span>
  );
}
