import { useShell } from '../app/shell-state.ts';
import { HostedFrame } from '../dialogs/HostedFrame.tsx';

/** The tab, in a frame of its own; a new one for every page and person, as Teams makes them. */
export function Supervision() {
  const { config, person, place } = useShell();
  const page = { pageId: place.pageId, subPageId: place.subPageId };
  return (
    <section className="supervision" aria-label="Supervision">
      <HostedFrame
        key={`${person.oid} ${page.pageId} ${page.subPageId}`}
        url={`${config.serviceOrigin}/`}
        context="content"
        page={page}
        title="Supervision"
      />
    </section>
  );
}
