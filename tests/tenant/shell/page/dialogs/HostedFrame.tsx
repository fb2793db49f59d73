import { useLayoutEffect, useRef } from 'react';
import type { TabPage } from '../app/place.ts';
import { useShell } from '../app/shell-state.ts';

interface Props {
  readonly url: string;
  readonly context: 'content' | 'task';
  readonly page: TabPage;
  readonly title: string;
}

/** A page of the app in a frame that the host answers. */
export function HostedFrame({ url, context, page, title }: Props) {
  const { host } = useShell();
  const frame = useRef<HTMLIFrameElement>(null);
  const { pageId, subPageId } = page;
  useLayoutEffect(() => {
    const window = frame.current?.contentWindow;
    if (window === null || window === undefined) return;
    const { origin } = new URL(url);
    return host.attach({ window, origin, context, page: { pageId, subPageId }, listensTo: new Set() });
  }, [host, url, context, pageId, subPageId]);
  return <iframe ref={frame} className="hosted" src={url} title={title} allow="clipboard-write" />;
}
