import type { ShellState } from '../app/shell-state.ts';
import type { HostFrame } from './teams-host.ts';

/** Only what the host implements: teams-js never times a call out. */
export const RUNTIME = {
  apiVersion: 4,
  isNAAChannelRecommended: true,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  supports: {
    app: { notifySuccessResponse: {} },
    nestedAppAuth: {},
    dialog: { url: { parentCommunication: {} }, card: {}, update: {} },
    pages: { config: {}, currentApp: {}, backStack: {} },
    people: {},
    call: {},
    calendar: {},
    chat: {},
  },
};

/** `getContext` in the old flat shape that teams-js translates. Unsigned: nobody may authorise from it. */
export function legacyContext(shell: Pick<ShellState, 'config' | 'person' | 'place'>, frame: HostFrame) {
  const { config, person, place } = shell;
  return {
    locale: 'en-gb',
    theme: place.theme,
    userObjectId: person.oid,
    userDisplayName: person.name,
    loginHint: person.upn,
    userPrincipalName: person.upn,
    tid: config.tenantId,
    hostName: 'Teams',
    hostClientType: 'web',
    sessionId: 'local',
    appSessionId: 'local',
    ringId: 'general',
    appId: config.teamsAppId,
    entityId: frame.page.pageId,
    subEntityId: frame.page.subPageId,
    frameContext: frame.context,
  };
}
