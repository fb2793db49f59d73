import { z } from 'zod';
import { isInMailboxScope } from '../../control/people.ts';
import type { Caller } from '../../core/caller.ts';
import { findUser, type UserRow } from '../../core/directory-table.ts';
import { API_APP_ID } from '../../core/ids.ts';
import type { Tenant } from '../../core/tenant.ts';
import { GraphRefusal } from '../core/graph-route.ts';
import { meOf } from '../directory/find-users.ts';

export const MAILBOX_SCHEMA = `
CREATE TABLE IF NOT EXISTS mailbox_settings (oid TEXT PRIMARY KEY, settings TEXT NOT NULL);
`;

export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

const SETTINGS = z.object({
  timeZone: z.string(),
  /** null = the person never set working hours. */
  workingHours: z
    .object({ daysOfWeek: z.array(z.enum(WEEKDAYS)), startTime: z.string(), endTime: z.string(), timeZone: z.string() })
    .nullable(),
});

/** What a mailbox says about its owner's working week. Times are wall-clock `08:00:00.0000000` in the named zone. */
export type MailboxSettings = z.infer<typeof SETTINGS>;

const USUAL: MailboxSettings = {
  timeZone: 'GMT Standard Time',
  workingHours: {
    daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    startTime: '08:00:00.0000000',
    endTime: '17:00:00.0000000',
    timeZone: 'GMT Standard Time',
  },
};

/** The settings of a mailbox; Monday to Friday, eight to five in London, until they are changed. */
export function mailboxSettings(tenant: Tenant, oid: string): MailboxSettings {
  const row = tenant.db.prepare('SELECT settings FROM mailbox_settings WHERE oid = ?').get(oid);
  return row === undefined ? USUAL : SETTINGS.parse(JSON.parse((row as { settings: string }).settings));
}

export function saveMailboxSettings(tenant: Tenant, oid: string, settings: MailboxSettings): void {
  tenant.db
    .prepare('INSERT OR REPLACE INTO mailbox_settings (oid, settings) VALUES (?, ?)')
    .run(oid, JSON.stringify(settings));
}

const DENIED = (): GraphRefusal =>
  new GraphRefusal(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');

function noMailbox(): GraphRefusal {
  return new GraphRefusal(
    404,
    'MailboxNotEnabledForRESTAPI',
    'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
  );
}

/**
 * The owner of the mailbox a path names, when the caller may open it: an app by the Exchange scope "Supervision mailboxes" (its token has no
 * calendar role; platform facts D4), a person only their own and with one of the scopes.
 */
export function openMailbox(
  tenant: Tenant,
  caller: Caller,
  id: string | null,
  scopes: readonly string[],
): UserRow & { readonly mail: string } {
  const user = id === null ? meOf(tenant, caller) : findUser(tenant.db, id);
  if (caller.kind === 'user' && !scopes.some((scope) => caller.scopes.includes(scope))) throw DENIED();
  if (user === null) throw new GraphRefusal(404, 'ErrorInvalidUser', `The requested user '${id ?? ''}' is invalid.`);
  if (caller.kind === 'user' && caller.oid !== user.oid) throw DENIED();
  if (caller.kind === 'app' && (caller.appId !== API_APP_ID || !isInMailboxScope(tenant, user.oid))) throw DENIED();
  if (user.mail === null) throw noMailbox();
  return { ...user, mail: user.mail };
}

export const READ_CALENDAR = ['Calendars.Read', 'Calendars.ReadWrite'];
export const WRITE_CALENDAR = ['Calendars.ReadWrite'];
