import { z } from 'zod';
import type { Party } from '../../../../shared/domain/arrangements/arrangement.ts';
import { dateCell, dateOrNull, dateTo } from './cells.ts';
import { choice, date, key, lookedUp } from './columns.ts';
import type { ListMapping } from './list-definition.ts';

export const PARTY_ROLES = [
  'supervisor',
  'supervisee',
  'cover',
  'line manager',
  'commissioner',
  'signer',
  'guest',
] as const;

const row = z.object({
  PartyKey: z.string(),
  PersonId: z.string(),
  ArrangementKey: z.string(),
  Role: z.enum(PARTY_ROLES),
  FromOn: dateCell,
  UntilOn: dateOrNull,
});

/** `Parties`: answers "whose" by the indexed PersonId. */
export const parties: ListMapping<Party> = {
  title: 'Parties',
  description: 'Who is or was in which arrangement, as what.',
  columns: [
    key('PartyKey'),
    lookedUp('PersonId'),
    lookedUp('ArrangementKey'),
    choice('Role', PARTY_ROLES),
    date('FromOn'),
    date('UntilOn'),
  ],
  folders: 'none',
  rootReaders: 'trust leads',
  isContent: false,
  views: [{ title: 'All Items', fields: ['PersonId', 'ArrangementKey', 'Role', 'FromOn', 'UntilOn'], where: null }],
  key: 'PartyKey',
  wholeWhen: 'FromOn',
  keyOf: (party) => party.key,
  titleOf: (party) => party.role,
  toFields: (party) => ({
    PartyKey: party.key,
    PersonId: party.person,
    ArrangementKey: party.arrangement,
    Role: party.role,
    FromOn: dateTo(party.fromOn),
    UntilOn: dateTo(party.untilOn),
  }),
  fromFields: (fields) => {
    const cells = row.parse(fields);
    return {
      key: cells.PartyKey,
      person: cells.PersonId,
      arrangement: cells.ArrangementKey,
      role: cells.Role,
      fromOn: cells.FromOn,
      untilOn: cells.UntilOn,
    };
  },
};
