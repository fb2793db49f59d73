// Plays the Teams host for pictures: initialises the tab, answers its context and signs an invented person in. Runs in the browser.
const asked = new URLSearchParams(location.search);
const theme = asked.get('theme') ?? 'default';
const path = asked.get('path') ?? '/';
const dialog = asked.get('dialog');
const oid = 'oid-priya';
const tid = '7b1f0a52-6c1d-4f0e-9a53-2d7f6e1c4b10';
const encode = (value) => btoa(JSON.stringify(value)).replace(/=+$/, '').replace(/\+/g, '-').replace(/\//g, '_');
const account = {
  homeAccountId: `${oid}.${tid}`,
  environment: 'login.local',
  tenantId: tid,
  username: 'priya@example.test',
  localAccountId: oid,
  name: 'Priya Raman',
};
const idToken = `${encode({ alg: 'none' })}.${encode({ oid, tid, name: account.name, sub: oid, preferred_username: account.username })}.x`;
const frame = document.createElement('iframe');
frame.name = 'tab';
frame.src = dialog === null ? `/#${path}` : `/?${dialog}`;
document.body.append(frame);

const runtime = JSON.stringify({
  apiVersion: 4,
  isNAAChannelRecommended: true,
  supports: { app: { notifySuccessResponse: {} }, nestedAppAuth: {}, dialog: { url: { bot: {} } } },
});
const context = {
  locale: 'en-gb',
  theme,
  userObjectId: oid,
  tid,
  hostName: 'Teams',
  hostClientType: 'web',
  sessionId: 's',
  appSessionId: 'a',
  ringId: 'general',
  entityId: 'home',
  frameContext: dialog === null ? 'content' : 'task',
};
const nested = (text) => {
  const { method, requestId } = JSON.parse(text);
  const answer = { messageType: 'NestedAppAuthResponse', requestId, success: true };
  if (method === 'GetInitContext') {
    return {
      ...answer,
      initContext: {
        sdkName: 'host',
        sdkVersion: '1.0',
        capabilities: { queryAccount: false },
        accountContext: { homeAccountId: account.homeAccountId, environment: account.environment, tenantId: tid },
      },
    };
  }
  return {
    ...answer,
    account,
    token: {
      access_token: 'invented',
      id_token: idToken,
      expires_in: 3600,
      scope: 'api://supervision/access_as_user',
      authority: `https://login.local/${tid}`,
      properties: null,
    },
  };
};
const answers = {
  initialize: () => [dialog === null ? 'content' : 'task', 'web', '2.31.0', runtime],
  getContext: () => [context],
  'appInitialization.success': () => [],
  'nestedAppAuth.execute': (message) => [null, JSON.stringify(nested(message.data ?? '{}'))],
};
addEventListener('message', (event) => {
  const answer = answers[event.data?.func];
  if (event.source !== frame.contentWindow || answer === undefined) return;
  frame.contentWindow?.postMessage(
    { id: event.data.id, uuidAsString: event.data.uuidAsString, args: answer(event.data) },
    location.origin,
  );
});
