import type { Instant } from '../../../../shared/domain/dates.ts';
import { findUser, type UserRow } from '../../core/directory-table.ts';
import type { Tenant } from '../../core/tenant.ts';
import type { StoredEvent } from './event-store.ts';
import { createEvent } from './write-event.ts';
import { written } from './zones.ts';

function ownerOf(tenant: Tenant, mail: string): UserRow & { readonly mail: string } {
  const user = findUser(tenant.db, mail);
  if (user === null || user.mail === null) throw new Error(`There is no mailbox ${mail}.`);
  return { ...user, mail: user.mail };
}

/** Puts an engagement into a person's calendar, without inviting anybody. For the seed and for tests; throws for an unknown mailbox. */
export function addBusy(
  tenant: Tenant,
  mail: string,
  busy: {
    readonly startsAt: Instant;
    readonly endsAt: Instant;
    readonly subject: string;
    readonly isPrivate?: boolean;
  },
): StoredEvent {
  return createEvent(tenant, ownerOf(tenant, mail), {
    subject: busy.subject,
    start: written(busy.startsAt, 'UTC'),
    end: written(busy.endsAt, 'UTC'),
    sensitivity: busy.isPrivate === true ? 'private' : 'normal',
  });
}
