import { Button } from '@fluentui/react-components';
import { useExportOversight, useExportRegister } from '../../api/use-oversight.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { Icon } from '../../look/Icon.tsx';
import { useLook } from '../../look/use-look.ts';
import { askedFor, type RegisterChoice } from './register-filters.ts';

const FORMATS = [
  ['xlsx', 'Export to Excel'],
  ['csv', 'Export as CSV'],
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
        {FORMATS.map(([format, words]) => (
          <Button
            key={format}
            icon={<Icon name="save" size={16} />}
            disabled={isPending}
            onClick={() => exporting.mutate({ asked: askedFor(choice), format, today })}
          >
            {words}
          </Button>
        ))}
        <Button
          appearance="subtle"
          disabled={isPending}
          onClick={() => whole.mutate({ school: choice.school, format: 'xlsx' })}
        >
          Everything, with all sessions
        </Button>
        <span className={look.quiet} role="status">
          {isPending ? 'Being made…' : isDone ? 'The file is with your downloads.' : ''}
        </span>
      </div>
      <FailureNote error={exporting.error ?? whole.error} />
    </div>
  );
}
