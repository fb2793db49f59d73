import type { Handlers, HostCall } from './teams-host.ts';

function chosenBefore(argument: unknown): readonly string[] {
  if (typeof argument !== 'object' || argument === null || !('setSelected' in argument)) return [];
  return Array.isArray(argument.setSelected) ? argument.setSelected.map(String) : [];
}

function isSingle(argument: unknown): boolean {
  return (
    typeof argument === 'object' && argument !== null && 'singleSelect' in argument && argument.singleSelect === true
  );
}

/** Says what Teams would have opened; the shell has no calls, other chats or meeting forms. */
function pretend(what: string) {
  return ({ world, answer }: HostCall): void => {
    answer(true);
    world.notice(what, 'Teams would open it here.');
  };
}

/** Choosing people, and the things of Teams a person is handed over to. */
export const PEOPLE_HANDLERS: Handlers = {
  'people.selectPeople': async ({ request, world, answer }) => {
    const [options] = request.args;
    const chosen = await world.choosePeople(isSingle(options), chosenBefore(options));
    if (chosen === null) answer({ errorCode: 8000, message: 'The person closed the list.' });
    else answer(undefined, chosen);
  },
  'call.startCall': pretend('A call'),
  'calendar.composeMeeting': pretend('A new meeting'),
  'calendar.openCalendarItem': pretend('A meeting'),
  'chat.openChat': pretend('Another chat'),
};
