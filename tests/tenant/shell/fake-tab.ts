import { createNestablePublicClientApplication, InteractionRequiredAuthError } from '@azure/msal-browser';
import { app, dialog, pages, people } from '@microsoft/teams-js';
import { decodeJwt } from 'jose';

/** A tiny tab on the real teams-js and MSAL; what it learns it writes on the page, for the shell's tests. */
const CLIENT_ID = '2f6b9d0c-52a7-4a86-8a55-0d4a1c9e7f31';
const TENANT_ID = '7b1f0a52-6c1d-4f0e-9a53-2d7f6e1c4b10';

function show(name: string, words: string): void {
  const line = document.getElementById(name) ?? document.body.appendChild(document.createElement('p'));
  line.id = name;
  line.textContent = words;
}

function button(words: string, press: () => void): void {
  const made = document.createElement('button');
  made.textContent = words;
  made.addEventListener('click', press);
  document.body.append(made);
}

async function signIn(): Promise<void> {
  const client = await createNestablePublicClientApplication({
    auth: {
      clientId: CLIENT_ID,
      authority: `https://login.local/${TENANT_ID}`,
      knownAuthorities: ['login.local'],
    },
    cache: { cacheLocation: 'sessionStorage' },
  });
  const request = { scopes: [`api://${CLIENT_ID}/access_as_user`] };
  const result = await client.acquireTokenSilent(request).catch((error: unknown) => {
    if (!(error instanceof InteractionRequiredAuthError)) throw error;
    show('asked', 'had to ask');
    return client.acquireTokenPopup(request);
  });
  show('who', `${result.account.name} ${String(decodeJwt(result.accessToken).oid)}`);
}

async function start(): Promise<void> {
  await app.initialize([new URLSearchParams(location.search).get('host') ?? 'http://localhost:4234']);
  const context = await app.getContext();
  const frame = String(context.page.frameContext);
  show('page', `${context.page.id}/${context.page.subPageId ?? ''} in ${frame}`);
  show('theme', context.app.theme);
  app.registerOnThemeChangeHandler((theme) => show('theme', theme));
  void app.notifySuccess();
  if (frame === 'task') {
    button('Hand in', () => dialog.url.submit({ note: 'written' }));
  } else {
    button('Open dialog', () =>
      dialog.url.open(
        { url: `${location.origin}/?dialog`, title: 'A note', size: { width: 500, height: 300 } },
        (end) => show('end', end.err ? `closed: ${end.err}` : JSON.stringify(end.result)),
      ),
    );
    button('Go to session', () => void pages.currentApp.navigateTo({ pageId: 'sessions', subPageId: 's-1' }));
    button('Choose people', () => {
      void people.selectPeople().then((chosen) => show('chosen', chosen.map((each) => each.displayName).join(', ')));
    });
    button('Do something strange', () => window.parent.postMessage({ id: 99, func: 'no.such', args: [] }, '*'));
  }
  await signIn();
}

await start();
