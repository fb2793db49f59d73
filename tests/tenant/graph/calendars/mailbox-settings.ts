import type { Context } from 'hono';
import { z } from 'zod';
import type { Caller } from '../../core/caller.ts';
import type { Route } from '../../core/route.ts';
import type { Tenant } from '../../core/tenant.ts';
import { GraphRefusal, graphRoute, jsonBody } from '../core/graph-route.ts';
import { contextOf } from '../directory/user-view.ts';
import { type MailboxSettings, mailboxSettings, openMailbox, saveMailboxSettings, WEEKDAYS } from './mailbox.ts';
import { zoneOf } from './zones.ts';

const TIME = z.string().regex(/^\d\d:\d\d:\d\d(\.\d{1,7})?$/);
const CHANGE = z.strictObject({
  timeZone: z.string().optional(),
  workingHours: z
    .strictObject({
      daysOfWeek: z.array(z.enum(WEEKDAYS)).optional(),
      startTime: TIME.optional(),
      endTime: TIME.optional(),
      timeZone: z.object({ name: z.string() }).optional(),
    })
    .optional(),
});

function view(oid: string, settings: MailboxSettings): Record<string, unknown> {
  const hours = settings.workingHours;
  return {
    '@odata.context': contextOf(`users('${oid}')/mailboxSettings`),
    timeZone: settings.timeZone,
    dateFormat: 'dd/MM/yyyy',
    timeFormat: 'HH:mm',
    language: { locale: 'en-GB', displayName: 'English (United Kingdom)' },
    workingHours: hours === null ? null : { ...hours, timeZone: { name: hours.timeZone } },
  };
}

function merge(before: MailboxSettings, body: Record<string, unknown>): MailboxSettings {
  const plain = Object.fromEntries(Object.entries(body).filter(([name]) => !name.startsWith('@')));
  const read = CHANGE.safeParse(plain);
  if (!read.success)
    throw new GraphRefusal(
      400,
      'ErrorPropertyValidationFailure',
      'At least one property of the mailbox settings failed validation.',
    );
  const { timeZone = before.timeZone, workingHours } = read.data;
  zoneOf(timeZone);
  if (workingHours === undefined) return { ...before, timeZone };
  const hours = before.workingHours;
  return {
    timeZone,
    workingHours: {
      daysOfWeek: workingHours.daysOfWeek ?? hours?.daysOfWeek ?? [],
      startTime: workingHours.startTime ?? hours?.startTime ?? '08:00:00.0000000',
      endTime: workingHours.endTime ?? hours?.endTime ?? '17:00:00.0000000',
      timeZone: workingHours.timeZone?.name ?? hours?.timeZone ?? timeZone,
    },
  };
}

async function change(tenant: Tenant, context: Context, caller: Caller, id: string | null): Promise<Response> {
  const owner = openMailbox(tenant, caller, id, ['MailboxSettings.ReadWrite']);
  const next = merge(mailboxSettings(tenant, owner.oid), await jsonBody(context));
  saveMailboxSettings(tenant, owner.oid, next);
  return Response.json(view(owner.oid, next));
}

/** A mailbox's time zone and working hours. */
export function mailboxSettingsRoutes(tenant: Tenant): readonly Route[] {
  const SCOPES = ['MailboxSettings.Read', 'MailboxSettings.ReadWrite'];
  return (['/v1.0/me', '/v1.0/users/{id}'] as const).flatMap((base) => {
    const idOf = (context: Context): string | null => (base === '/v1.0/me' ? null : (context.req.param('id') ?? ''));
    return [
      graphRoute('GET', `${base}/mailboxSettings`, (context, caller) => {
        const owner = openMailbox(tenant, caller, idOf(context), SCOPES);
        return Response.json(view(owner.oid, mailboxSettings(tenant, owner.oid)));
      }),
      graphRoute('PATCH', `${base}/mailboxSettings`, (context, caller) =>
        change(tenant, context, caller, idOf(context)),
      ),
    ];
  });
}
