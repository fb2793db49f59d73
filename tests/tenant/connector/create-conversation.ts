import type { Context } from 'hono';
import { z } from 'zod';
import { TENANT_ID } from '../core/ids.ts';
import type { Tenant } from '../core/tenant.ts';
import { OutgoingActivity, sendFromBot } from './activities.ts';
import { memberNamed, openConversation } from './conversations.ts';
import { refusal, tooMany, unreachable } from './refusals.ts';

const Body = z.looseObject({
  isGroup: z.boolean().nullish(),
  members: z.array(z.looseObject({ id: z.string() })).length(1),
  tenantId: z.string().nullish(),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).nullish() }).nullish(),
  activity: OutgoingActivity.nullish(),
});

/** POST /v3/conversations: a one-to-one chat by Entra object id; 201 with the chat's id, the same one every time. */
export async function createConversation(context: Context, tenant: Tenant): Promise<Response> {
  const body = Body.safeParse(await context.req.json().catch(() => null));
  const member = body.data?.members[0];
  if (!body.success || member === undefined || body.data.isGroup === true) {
    return refusal(400, 'BadSyntax', 'Exactly one member is wanted for a one-to-one conversation.');
  }
  const tenantId = body.data.tenantId ?? body.data.channelData?.tenant?.id;
  if (tenantId !== TENANT_ID) return refusal(400, 'BadArgument', 'Unknown or missing tenant id.');
  const person = memberNamed(tenant.db, member.id);
  if (person === null) return refusal(400, 'BadSyntax', 'Invalid user identity in provided tenant.');
  const refused = unreachable(tenant, person.oid, 'create') ?? tooMany(tenant, 'send', person.oid);
  if (refused !== null) return refused;
  const conversation = openConversation(tenant, person.oid);
  const { activity } = body.data;
  if (activity === null || activity === undefined) return Response.json({ id: conversation.id }, { status: 201 });
  return Response.json(
    { id: conversation.id, activityId: sendFromBot(tenant, conversation, activity) },
    { status: 201 },
  );
}
