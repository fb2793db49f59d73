import { act } from '../app/server.ts';
import { textIn } from './envelope.ts';
import type { Handlers, HostCall } from './teams-host.ts';

interface NestedAnswer {
  readonly token?: { readonly access_token: string };
}

function nested({ host, world }: HostCall, request: unknown): Promise<NestedAnswer> {
  const mustAsk = world.place.interaction === 'required' && !host.hasConsent;
  return act('nested-auth', { person: world.person.oid, request, mustAsk });
}

function cancelled(requestId: string): Record<string, unknown> {
  const error = { status: 'USER_CANCEL', code: 'user_cancelled', description: 'The person closed the window.' };
  return { messageType: 'NestedAppAuthResponse', requestId, success: false, error };
}

/** Nested app authentication (teams-host.md section 2) and the older `getAuthToken`. */
export const SIGN_IN_HANDLERS: Handlers = {
  'nestedAppAuth.execute': async (call) => {
    const request: unknown = JSON.parse(call.request.data ?? 'null');
    if (textIn(request, 'method') === 'GetTokenPopup') {
      if (!(await call.world.askConsent())) {
        call.answer(null, JSON.stringify(cancelled(textIn(request, 'requestId') ?? '')));
        return;
      }
      call.host.hasConsent = true;
    }
    call.answer(null, JSON.stringify(await nested(call, request)));
  },
  'authentication.getAuthToken': async (call) => {
    const { clientId } = call.world.config;
    const tokenParams = { clientId, scope: `api://${clientId}/access_as_user` };
    const request = { messageType: 'NestedAppAuthRequest', method: 'GetToken', requestId: 'sso', tokenParams };
    const { token } = await nested(call, request);
    if (token === undefined) call.answer(false, 'consent_required');
    else call.answer(true, token.access_token);
  },
};
