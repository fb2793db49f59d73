import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  MessageBar,
  MessageBarBody,
  Select,
  Text,
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import { AskError, askGraph } from '../app/server.ts';
import { useShell } from '../app/shell-state.ts';
import type { ListItem, SiteList } from './lists.ts';

interface Props {
  readonly list: SiteList;
  readonly item: ListItem;
  onClose(): void;
}

/** Tries to change a column with the person's own rights, and says what SharePoint answered. */
export function EditItem({ list, item, onClose }: Props) {
  const { person } = useShell();
  const names = Object.keys(item.cells);
  const [column, setColumn] = useState('Title' in item.cells ? 'Title' : (names[0] ?? 'Title'));
  const [value, setValue] = useState(item.cells[column] ?? '');
  const [answer, setAnswer] = useState<{ intent: 'error' | 'warning'; words: string } | null>(null);

  const save = async (): Promise<void> => {
    const path = `/v1.0/sites/${list.site}/lists/${list.id}/items/${item.id}/fields`;
    try {
      await askGraph(person.oid, path, { method: 'PATCH', body: { [column]: value } });
      setAnswer({ intent: 'warning', words: 'SharePoint saved it. This person may edit here.' });
    } catch (error) {
      const status = error instanceof AskError ? error.status : 0;
      const said = error instanceof Error ? error.message : '';
      const words =
        status === 403
          ? `SharePoint refused (403): ${person.name} may read this list but not change it. Only the service may.`
          : `SharePoint refused (${status}).`;
      setAnswer({ intent: 'error', words: `${words} Its words: “${said}”` });
    }
  };

  return (
    <Dialog open modalType="modal" onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Item {item.id}</DialogTitle>
          <DialogContent className="edit-item">
            <Text className="quiet">{item.folder === '' ? 'At the root of the list' : item.folder}</Text>
            <Field label="Column">
              <Select
                value={column}
                onChange={(_, data) => {
                  setColumn(data.value);
                  setValue(item.cells[data.value] ?? '');
                }}
              >
                {names.map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </Select>
            </Field>
            <Field label="Value">
              <Textarea rows={6} value={value} onChange={(_, data) => setValue(data.value)} />
            </Field>
            {answer === null ? null : (
              <MessageBar intent={answer.intent} layout="multiline">
                <MessageBarBody>{answer.words}</MessageBarBody>
              </MessageBar>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>Close</Button>
            <Button appearance="primary" onClick={() => void save()}>
              Try to save
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
