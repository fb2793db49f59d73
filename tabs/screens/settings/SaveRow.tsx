import { Button } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { ApiError } from '../../api/api-error.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { useLook } from '../../look/use-look.ts';

interface SaveRowProps {
  readonly words: string;
  /** Said once it is saved. */
  readonly done: string;
  readonly isNew: boolean;
  readonly save: { readonly isPending: boolean; readonly isSuccess: boolean; readonly error: unknown };
  readonly onSave: () => void;
}

/** The button that saves a part of the settings, with what came of it. A refusal that names a field stands at the field instead. */
export function SaveRow({ words, done, isNew, save, onSave }: SaveRowProps) {
  const look = useLook();
  const queries = useQueryClient();
  const error = save.error instanceof ApiError ? save.error : null;
  const isStale = error?.code === 'stale-version';
  const isAtField = error !== null && error.field !== null && !isStale;
  return (
    <>
      {!isAtField && <FailureNote error={save.error} />}
      <div className={look.row}>
        {(isNew || save.isPending) && (
          <Button appearance="primary" disabled={save.isPending} onClick={onSave}>
            {words}
          </Button>
        )}
        {isStale && <Button onClick={() => void queries.invalidateQueries()}>Load the newest settings</Button>}
        <span role="status" className={look.quiet}>
          {save.isPending ? 'Saving…' : save.isSuccess && !isNew ? done : ''}
        </span>
      </div>
    </>
  );
}

/** The words of a refusal for one field, for the field to show; nothing when it is about another. */
export function problemAt(error: unknown, field: string): { readonly validationMessage?: string } {
  return error instanceof ApiError && error.field === field ? { validationMessage: error.message } : {};
}
