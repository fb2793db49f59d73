import type { Context } from 'hono';
import { z } from 'zod';
import { setBlocked } from '../connector/conversations.ts';
import { openCommand, submitCommand } from '../connector/extension-command.ts';
import { install, uninstall } from '../connector/install.ts';
import { pressCard, refreshCard } from '../connector/press-card.ts';
import { say } from '../connector/say.ts';
import { addToGroup, sayInGroup } from '../connector/say-in-group.ts';
import { submitAction, submitTask } from '../connector/submit-action.ts';
import type { Tenant } from '../core/tenant.ts';
import { answerNestedAuth, NestedAuthRequest } from './nested-auth.ts';
import { markRead } from './read-marks.ts';

const person = z.string().min(1);
const activityId = z.string().min(1);
const data = z.record(z.string(), z.unknown());
const place = { chat: z.string().nullable(), message: z.string().nullable().default(null) };
const theme = z.string().default('default');

type Action = (tenant: Tenant, body: unknown) => unknown;

/** An action of the shell from the shape of its body and what it does. */
function action<T>(shape: z.ZodType<T>, act: (tenant: Tenant, body: T) => unknown): Action {
  return (tenant, body) => act(tenant, shape.parse(body));
}

/** What the page asks the tenant to do in the name of the person it shows, by the last part of `POST /_shell/{action}`. */
export const SHELL_ACTIONS: Readonly<Record<string, Action>> = {
  say: action(z.object({ person, text: z.string().trim().min(1).max(4000) }), (tenant, body) =>
    say(tenant, body.person, body.text),
  ),
  press: action(
    z.object({ person, activityId, verb: z.string(), id: z.string().optional(), data: data.optional() }),
    (tenant, body) =>
      pressCard(tenant, body.person, body.activityId, {
        verb: body.verb,
        data: body.data ?? {},
        ...(body.id === undefined ? {} : { id: body.id }),
      }),
  ),
  refresh: action(z.object({ person, activityId }), (tenant, body) =>
    refreshCard(tenant, body.person, body.activityId),
  ),
  submit: action(z.object({ person, activityId, data, theme }), (tenant, body) =>
    submitAction(tenant, body.person, body.activityId, body.data, body.theme),
  ),
  task: action(z.object({ person, data: z.unknown(), theme }), (tenant, body) =>
    submitTask(tenant, body.person, body.data, body.theme),
  ),
  read: action(z.object({ person }), (tenant, body) => {
    markRead(tenant.db, body.person);
    tenant.announce({ type: 'chat', person: body.person });
  }),
  install: action(z.object({ person, isInstalled: z.boolean() }), (tenant, body) =>
    body.isInstalled ? install(tenant, body.person) : uninstall(tenant, body.person),
  ),
  block: action(z.object({ person, isBlocked: z.boolean() }), (tenant, body) =>
    setBlocked(tenant.db, body.person, body.isBlocked),
  ),
  'say-in-group': action(
    z.object({ person, chat: z.string(), text: z.string().trim().min(1).max(4000) }),
    (tenant, body) => sayInGroup(tenant, body.person, body.chat, body.text),
  ),
  'add-to-group': action(z.object({ person, chat: z.string(), hasApp: z.boolean() }), (tenant, body) =>
    addToGroup(tenant, body.person, body.chat, body.hasApp),
  ),
  command: action(z.object({ person, command: z.string(), ...place, theme }), (tenant, body) =>
    openCommand(tenant, body.person, body.command, body, { theme: body.theme }),
  ),
  'hand-in': action(z.object({ person, command: z.string(), ...place, data: z.unknown(), theme }), (tenant, body) =>
    submitCommand(tenant, body.person, body.command, body, body.data, { theme: body.theme }),
  ),
  'nested-auth': action(z.object({ person, request: NestedAuthRequest, mustAsk: z.boolean() }), (tenant, body) =>
    answerNestedAuth(tenant, body.person, body.request, body.mustAsk),
  ),
};

/** Runs one action. Only the shell's own page may ask (its origin is checked): an action speaks in anybody's name. */
export async function runShellAction(context: Context, tenant: Tenant, run: Action): Promise<Response> {
  if (context.req.header('origin') !== tenant.origin) {
    return Response.json({ message: 'Only the Teams shell of this tenant may ask this.' }, { status: 403 });
  }
  try {
    return Response.json((await run(tenant, await context.req.json())) ?? null);
  } catch (error) {
    return Response.json({ message: error instanceof Error ? error.message : 'Bad request.' }, { status: 400 });
  }
}
