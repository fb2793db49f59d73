import { type KindProps, useAnswer, useFormAround } from '../form-context.ts';
import { labelIdOf, useDescription } from '../use-control.ts';
import { useRows } from '../use-rows.ts';
import { RowTable } from './RowTable.tsx';

const COLUMNS = [{ id: 'c1', heading: 'Name', kind: 'text' }] as const;

/** Several people, one in each row. */
export function PeopleQuestion({ question, id }: KindProps) {
  const { people } = useFormAround();
  const { start, changed, left } = useAnswer(id);
  const names = Array.isArray(start) ? start.filter((one): one is string => typeof one === 'string') : [];
  const shown = names.map((name) => ({ c1: people.find((person) => person.id === name)?.name ?? name }));
  const idOf = (name: string) => people.find((person) => person.name === name.trim())?.id ?? name;
  const rows = useRows(shown, (read) => changed(() => read().map((row) => idOf(row.c1 ?? ''))));
  return (
    <RowTable
      about={question.label ?? 'people'}
      labelledBy={labelIdOf(id)}
      describedBy={useDescription(id)}
      columns={COLUMNS}
      rows={rows}
      onLeft={left}
    />
  );
}
