import {
  Badge,
  MessageBar,
  MessageBarBody,
  Spinner,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components';
import { useShell } from '../app/shell-state.ts';
import type { SiteList } from './lists.ts';
import { type ListView, useViewRows, type ViewColumn } from './views.ts';

const COLOURS: Readonly<Record<string, 'success' | 'informative' | 'warning' | 'danger'>> = {
  good: 'success',
  low: 'informative',
  warning: 'warning',
  severeWarning: 'danger',
  blocked: 'danger',
};

/** The signs that column formatting names, as letters every machine has. */
const SIGNS: Readonly<Record<string, string>> = { good: '✓', low: '›', warning: '◷', severeWarning: '!', blocked: '⊘' };

/** Dates as people here write them; everything else as it is. */
function written(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value);
  if (!/^\d{4}-\d\d-\d\dT/.test(text)) return text;
  const isWholeDay = /T00:00:00(\.000)?Z$/.test(text);
  const time = isWholeDay ? {} : ({ hour: '2-digit', minute: '2-digit' } as const);
  const day = {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: isWholeDay ? 'UTC' : 'Europe/London',
  } as const;
  return new Date(text).toLocaleString('en-GB', { ...day, ...time });
}

function Cell({ column, value }: { readonly column: ViewColumn; readonly value: unknown }) {
  const text = written(value);
  const ofAny = column.severityOfAny !== null && Number(text) > 0 ? column.severityOfAny : undefined;
  const severity = column.severityOf.get(text) ?? ofAny;
  if (severity === undefined) return <>{text}</>;
  return (
    <Badge
      appearance="tint"
      color={COLOURS[severity] ?? 'informative'}
      icon={<span aria-hidden>{SIGNS[severity]}</span>}
    >
      {text}
    </Badge>
  );
}

/** The rows of one view, with the columns and formatting its maker chose. */
export function ViewRows({ list, view }: { readonly list: SiteList; readonly view: ListView }) {
  const { person } = useShell();
  const rows = useViewRows(person.oid, list, view);
  if (rows.isPending) return <Spinner label="Reading the view" />;
  if (rows.isError) {
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>SharePoint does not show this view: “{rows.error.message}”</MessageBarBody>
      </MessageBar>
    );
  }
  if (rows.data.length === 0) return <p className="empty">Nothing that {person.name} may see is in this view.</p>;
  return (
    <div className="list-scroll view-rows">
      <Table size="small" aria-label={`${list.displayName}, ${view.title}`} style={{ tableLayout: 'auto' }}>
        <TableHeader>
          <TableRow>
            {view.columns.map((column) => (
              <TableHeaderCell key={column.name}>{column.title}</TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {rows.data.map((row) => (
            <TableRow key={String(row.ID)}>
              {view.columns.map((column) => (
                <TableCell key={column.name}>
                  <Cell column={column} value={row[column.name]} />
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
