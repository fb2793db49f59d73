import type { Config } from '../../config.ts';

/** Where a production address really is; identity against the real Microsoft 365. */
export type Rewrite = (url: string) => string;

/** In local mode Graph and the site's host lead to the local tenant; nothing else is touched. The only place where origins change. */
export function rewriteFor(config: Pick<Config, 'localTenant' | 'siteUrl'>): Rewrite {
  const local = config.localTenant;
  if (local === null) return (url) => url;
  const rewritten = new Set(['https://graph.microsoft.com', new URL(config.siteUrl).origin]);
  return (url) => {
    const { origin } = new URL(url);
    return rewritten.has(origin) ? local + url.slice(origin.length) : url;
  };
}
