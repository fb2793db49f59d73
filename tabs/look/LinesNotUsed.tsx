import { useLook } from './use-look.ts';

interface LinesNotUsedProps {
  readonly lines: readonly { readonly line: number; readonly column: string | null; readonly message: string }[];
  /** What the list is called where no heading stands above it. */
  readonly label?: string;
}

/** What of a file was not used, line by line and why. */
export function LinesNotUsed({ lines, label }: LinesNotUsedProps) {
  const look = useLook();
  return (
    <ul className={look.list} aria-label={label}>
      {lines.map(({ line, column, message }) => (
        <li key={`${line} ${column} ${message}`} className={look.text}>
          <strong>
            Line {line}
            {column === null ? '' : `, ${column}`}:
          </strong>{' '}
          {message}
        </li>
      ))}
    </ul>
  );
}
