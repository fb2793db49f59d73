import { Button } from '@fluentui/react-components';
import { useExportOversight, useExportRegister } from '../../api/use-oversight.ts';
import { hrefTo } from '../../app/route.ts';
import { Downloading } from '../../look/Downloading.tsx';
import { FailureNote } from '../../look/FailureNote.tsx';
import { useLook } from '../../look/use-look.ts';
import { askedFor, type RegisterChoice } from './register-filters.ts';

const FORMATS = [
  ['xlsx', 'Excel', 'Export to Excel'],
  ['csv', 'CSV', 'Export as CSV'],
] as const;

/** Takes away exactly what is shown, on all its pages. */
export function ExportRegister({ choice, today }: { readonly choice: RegisterChoice; readonly today: string }) {
  const look = useLook();
  const exporting = useExportRegister();
  const whole = useExportOversight();
  const isPending = exporting.isPending || whole.isPending;
  const isDone = exporting.isSuccess || whole.isSuccess;
  return (
    <div className={look.stack}>
      <div className={look.row}>
        <span className={look.quiet}>Export:</span>
        {FORMATS.map(([format, words, name]) => (
          <Button
            key={format}
            size="small"
            aria-label={name}
            disabled={isPending}
            onClick={() => exporting.mutate({ asked: askedFor(choice), format, today })}
          >
            {words}
          </Button>
        ))}
        <Button
          size="small"
          aria-label="Export everything, with all sessions"
          disabled={isPending}
          onClick={() => whole.mutate({ school: choice.school, format: 'xlsx' })}
        >
          With all sessions
        </Button>
        <a className={look.link} href={hrefTo.inspections}>
          Audit pack and sample
        </a>
        <Downloading isPending={isPending} isDone={isDone} />
      </div>
      <FailureNote error={exporting.error ?? whole.error} />
    </div>
  );
}
