import type { Context } from 'hono';
import { API_APP_ID, TEAMS_APP_ID, TENANT_ID } from '../core/ids.ts';
import type { Route } from '../core/route.ts';
import type { Tenant } from '../core/tenant.ts';
import { chatView } from './chat-view.ts';
import { shellEvents } from './events.ts';
import { chatList, groupView } from './group-view.ts';
import { pageFile } from './page-files.ts';
import { READ_MARK_SCHEMA } from './read-marks.ts';
import { runShellAction, SHELL_ACTIONS } from './shell-actions.ts';
import { shellPeople } from './shell-people.ts';

export const SCHEMA = READ_MARK_SCHEMA;

/** What the page must know before it shows anything. */
export interface ShellConfig {
  readonly serviceOrigin: string;
  readonly tenantId: string;
  readonly teamsAppId: string;
  readonly clientId: string;
}

function shellConfig(tenant: Tenant): ShellConfig {
  return {
    serviceOrigin: tenant.serviceOrigin,
    tenantId: TENANT_ID,
    teamsAppId: TEAMS_APP_ID,
    clientId: API_APP_ID,
  };
}

type Handle = (context: Context) => Response | Promise<Response>;

function shellRoute(method: 'GET' | 'POST', path: string, handle: Handle): Route {
  return { name: `${method} ${path}`, service: 'shell', method, path, audience: null, units: 0, handle };
}

function groupAnswer(context: Context, tenant: Tenant): Response {
  const view = groupView(tenant, context.req.query('person') ?? '', context.req.query('chat') ?? '');
  return view === null ? Response.json({ message: 'No such chat.' }, { status: 404 }) : Response.json(view);
}

/** The Teams shell page and what it needs. */
export function routes(tenant: Tenant): readonly Route[] {
  return [
    shellRoute('GET', '/', pageFile),
    shellRoute('GET', '/assets/*', pageFile),
    shellRoute('GET', '/_shell/config', () => Response.json(shellConfig(tenant))),
    shellRoute('GET', '/_shell/people', () => Response.json(shellPeople(tenant))),
    shellRoute('GET', '/_shell/chat', (context) => Response.json(chatView(tenant, context.req.query('person') ?? ''))),
    shellRoute('GET', '/_shell/chats', (context) => Response.json(chatList(tenant, context.req.query('person') ?? ''))),
    shellRoute('GET', '/_shell/group', (context) => groupAnswer(context, tenant)),
    shellRoute('GET', '/_shell/events', (context) => shellEvents(context, tenant)),
    ...Object.entries(SHELL_ACTIONS).map(([name, run]) =>
      shellRoute('POST', `/_shell/${name}`, (context) => runShellAction(context, tenant, run)),
    ),
  ];
}
