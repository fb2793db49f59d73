import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

/** The page a sign-in window comes back to outside Teams: it hands the answer to the window that opened it. */
await broadcastResponseToMainFrame();
