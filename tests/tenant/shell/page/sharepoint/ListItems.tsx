import {
  Button,
  MessageBar,
  MessageBarBody,
  Spinner,
  Subtitle2,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useShell } from '../app/shell-state.ts';
import { Icon } from '../look/Icon.tsx';
import { EditItem } from './EditItem.tsx';
import { type ListItem, type SiteList, useItems } from './lists.ts';

/** Less telling columns come last. */
const LAST: ReadonlySet<string> = new Set(['Created', 'Modified']);
const LONG = 120;
const short = (text: string): string => (text.length > LONG ? `${text.slice(0, LONG)}…` : text);

/** The items of one list, as the person may see them. */
export function ListItems({ list }: { readonly list: SiteList }) {
  const { person } = useShell();
  const items = useItems(person.oid, list);
  const [open, setOpen] = useState<ListItem | null>(null);
  const rows = (items.data?.pages.flatMap((page) => page.items) ?? []).filter((row) => !row.isFolder);
  const names = new Set(rows.flatMap((row) => Object.keys(row.cells)));
  const columns = [...[...names].filter((name) => !LAST.has(name)), ...[...LAST].filter((name) => names.has(name))];
  return (
    <section className="list-items" aria-label={list.displayName}>
      <Subtitle2 as="h2">{list.displayName}</Subtitle2>
      {items.isPending ? <Spinner label="Reading the list" /> : null}
      {items.isError ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            SharePoint does not show this list to {person.name}: “{items.error.message}”
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {items.isSuccess && rows.length === 0 ? (
        <p className="empty">{person.name} can see this list, but nothing in it.</p>
      ) : null}
      {rows.length > 0 ? (
        <div className="list-scroll">
          <Table size="small" aria-label={list.displayName} style={{ tableLayout: 'auto' }}>
            <TableHeader>
              <TableRow>
                <TableHeaderCell>Open</TableHeaderCell>
                <TableHeaderCell>Folder</TableHeaderCell>
                {columns.map((column) => (
                  <TableHeaderCell key={column}>{column}</TableHeaderCell>
                ))}
              </TableRow>
            </TableHeader>
            <TableBody>
              {rows.map((row) => (
                <TableRow key={row.id}>
                  <TableCell>
                    <Button
                      size="small"
                      appearance="subtle"
                      icon={<Icon name="edit" size={16} />}
                      aria-label={`Open item ${row.id}`}
                      onClick={() => setOpen(row)}
                    />
                  </TableCell>
                  <TableCell className="quiet">{row.folder || '(root)'}</TableCell>
                  {columns.map((column) => (
                    <TableCell key={column}>{short(row.cells[column] ?? '')}</TableCell>
                  ))}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </div>
      ) : null}
      {items.hasNextPage ? (
        <Button disabled={items.isFetchingNextPage} onClick={() => void items.fetchNextPage()}>
          Show more
        </Button>
      ) : null}
      {open === null ? null : <EditItem list={list} item={open} onClose={() => setOpen(null)} />}
    </section>
  );
}
