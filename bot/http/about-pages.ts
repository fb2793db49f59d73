import type { Hono } from 'hono';
import type { ApiEnvironment } from './environment.ts';

interface AboutPage {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** What the manifest promises beside the tab; Teams shows the addresses to whoever looks at the app, signed in or not. */
const PAGES: Readonly<Record<'about' | 'privacy' | 'terms', AboutPage>> = {
  about: {
    title: 'Safeguarding Supervision',
    paragraphs: [
      'Staff who carry safeguarding work get regular, recorded supervision: a contract, sessions in Outlook, a record in their own policy’s form, signatures, and actions that come back.',
      'It is used in Microsoft Teams: open Teams, and Supervision among your apps. Whoever leads on safeguarding in your school can add you.',
      'It is not for reporting. If a child is at risk now, act and refer first, as your school’s child protection policy says.',
    ],
  },
  privacy: {
    title: 'Privacy',
    paragraphs: [
      'Your trust is the controller. Its own privacy notice says more, and its data protection officer answers questions and requests.',
      'What is kept: that supervision is agreed, booked, held or missed; records, preparation and actions; who signed and who opened a record through the app. Children are named by the reference the school uses.',
      'Who reads it: records, only the people in them; leads see that supervision happens, never what was said. Where somebody else is let in for an audit, an inspection or the law, it is for a stated reason and time, and the people in the record are told; only for an allegation, the police or the LADO may that wait.',
      'Where it is kept: in the trust’s own Microsoft 365. The service keeps nothing of its own. The text of cards passes through Microsoft’s bot service, and holds no child’s name and nothing that was said. Administrators of Microsoft 365 and a legal search can reach what is kept there.',
      'Nothing decides about anybody by itself. A signed record is never altered; a correction is added beside it.',
    ],
  },
  terms: {
    title: 'Terms of use',
    paragraphs: [
      'This app is for staff of the trust, for the work their supervision policy describes. What you write in it belongs to the trust’s records.',
      'Use the reference of a child and not the name, and keep what you read to the people it is for. The trust’s rules for the use of its systems hold here too.',
      'It is not a place to report that a child is at risk, and nobody watches it for that: act and refer first.',
    ],
  },
};

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const STYLE =
  ':root{color-scheme:light dark}body{font:1.0625rem/1.6 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}h1{line-height:1.2}';

/** One page as HTML, readable without the tab, its scripts or a sign-in. */
function pageOf({ title, paragraphs }: AboutPage, trust: string): string {
  const links = Object.entries(PAGES).map(([path, page]) => `<a href="/${path}">${escaped(page.title)}</a>`);
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)} – ${escaped(trust)}</title><style>${STYLE}</style></head><body><main><h1>${escaped(title)}</h1><p>${escaped(trust)}</p>${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('')}</main><nav aria-label="About this app">${links.join(' · ')}</nav></body></html>`;
}

/** `/about`, `/privacy` and `/terms`: the pages the manifest names. Nothing in them depends on who asks. */
export function aboutPages(app: Hono<ApiEnvironment>, trust: string): void {
  for (const [path, page] of Object.entries(PAGES)) {
    app.get(`/${path}`, (c) => {
      c.header('Cache-Control', 'public, max-age=3600');
      return c.html(pageOf(page, trust));
    });
  }
}
