import { legacyContext, RUNTIME } from './runtime.ts';
import type { Handlers } from './teams-host.ts';

/** Starting up, the context, and what a frame wants to hear of. */
export const APP_HANDLERS: Handlers = {
  // The third place must be the runtime: teams-js injects nested sign-in only then.
  initialize: ({ frame, answer }) => answer(frame.context, 'web', '2.31.0', JSON.stringify(RUNTIME)),
  getContext: ({ frame, world, answer }) => answer(legacyContext(world, frame)),
  registerHandler: ({ frame, request }) => {
    const [name] = request.args;
    if (typeof name === 'string') frame.listensTo.add(name);
  },
  'appInitialization.appLoaded': () => undefined,
  'appInitialization.success': ({ answer }) => answer(),
  'appInitialization.failure': ({ host, request }) =>
    host.note('appInitialization.failure', `the tab could not start: ${request.args.map(String).join(', ')}`),
  'appInitialization.expectedFailure': ({ host, request }) =>
    host.note('appInitialization.expectedFailure', `the tab could not start: ${request.args.map(String).join(', ')}`),
  readyToUnload: () => undefined,
};
