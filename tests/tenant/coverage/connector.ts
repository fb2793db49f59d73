import { absent, type CoverageEntry, supported } from './entry.ts';

const CHAT = '/v3/conversations/{conversation}';

/** The Bot Connector is not in Microsoft's Graph metadata. */
export const CONNECTOR_COVERAGE: readonly CoverageEntry[] = [
  ...supported('unverified', [
    'GET /botframework/.well-known/openidconfiguration',
    'GET /botframework/keys',
    'POST /v3/conversations',
    `POST ${CHAT}/activities`,
    `POST ${CHAT}/activities/{activity}`,
    `PUT ${CHAT}/activities/{activity}`,
    `DELETE ${CHAT}/activities/{activity}`,
    `GET ${CHAT}/members`,
    `GET ${CHAT}/pagedmembers`,
    `GET ${CHAT}/members/{member}`,
  ]),
  ...absent('the bot lists no conversations', ['GET /v3/conversations']),
];
