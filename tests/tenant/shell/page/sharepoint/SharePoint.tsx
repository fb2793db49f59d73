import { MessageBar, MessageBarBody, Spinner, Subtitle2 } from '@fluentui/react-components';
import { useState } from 'react';
import { useShell } from '../app/shell-state.ts';
import { ListPage } from './ListPage.tsx';
import { useLists } from './lists.ts';
import './sharepoint.css';

/** What a trust lead comes for. */
const FIRST = 'Arrangements';

/** The trust's supervision site as this person sees it, read with their own token. */
export function SharePoint() {
  const { person } = useShell();
  const lists = useLists(person.oid);
  const [chosen, setChosen] = useState<string | null>(null);
  const first = lists.data?.find((each) => each.displayName === FIRST) ?? lists.data?.[0];
  const list = lists.data?.find((each) => each.id === chosen) ?? first;
  const isEmpty = lists.isError || lists.data?.length === 0;
  return (
    <section className="sharepoint" aria-label="SharePoint">
      <div className="sharepoint-head">
        <Subtitle2 as="h1">Supervision site</Subtitle2>
        <span className="quiet">as {person.name} may see it</span>
      </div>
      {lists.isPending ? <Spinner label="Asking SharePoint" /> : null}
      {isEmpty ? (
        <div className="empty">
          <p>You can’t see any lists.</p>
          <p>SharePoint shows {person.name} nothing of this site.</p>
          {lists.isError ? (
            <MessageBar intent="info" layout="multiline">
              <MessageBarBody>SharePoint answered: “{lists.error.message}”</MessageBarBody>
            </MessageBar>
          ) : null}
        </div>
      ) : null}
      {list === undefined ? null : (
        <div className="sharepoint-body">
          <nav className="list-names" aria-label="Lists">
            {lists.data?.map((each) => (
              <button
                key={each.id}
                type="button"
                aria-current={each.id === list.id ? 'true' : undefined}
                onClick={() => setChosen(each.id)}
              >
                {each.displayName}
              </button>
            ))}
          </nav>
          <ListPage key={list.id} list={list} />
        </div>
      )}
    </section>
  );
}
