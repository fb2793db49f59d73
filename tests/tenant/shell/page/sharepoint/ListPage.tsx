import { Dropdown, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { useShell } from '../app/shell-state.ts';
import { ListItems } from './ListItems.tsx';
import type { SiteList } from './lists.ts';
import { ViewRows } from './ViewRows.tsx';
import { useViews } from './views.ts';

const EVERYTHING = 'Every column, as stored';

/** A list through one of its views, or with every column as stored. */
export function ListPage({ list }: { readonly list: SiteList }) {
  const { person } = useShell();
  const views = useViews(person.oid, list).data ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const view = chosen === EVERYTHING ? undefined : (views.find((each) => each.title === chosen) ?? views[0]);
  if (views.length === 0) return <ListItems list={list} />;
  const current = view?.title ?? EVERYTHING;
  return (
    <div className="list-page">
      <Dropdown
        aria-label="View"
        value={current}
        selectedOptions={[current]}
        onOptionSelect={(_event, data) => setChosen(data.optionValue ?? null)}
      >
        {[...views.map((each) => each.title), EVERYTHING].map((title) => (
          <Option key={title}>{title}</Option>
        ))}
      </Dropdown>
      {view === undefined ? (
        <ListItems list={list} />
      ) : (
        <section className="list-items" aria-label={list.displayName}>
          <h2 className="list-title">{list.displayName}</h2>
          <ViewRows list={list} view={view} />
        </section>
      )}
    </div>
  );
}
