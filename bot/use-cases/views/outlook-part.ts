import type { SessionInOutlook } from '../../../shared/contract/sessions.ts';
import { isFollowed } from '../../../shared/domain/sessions/as-in-outlook.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import type { Ports } from '../../ports/index.ts';
import { moment } from './session-summary.ts';

/** What the session page says of Outlook: who answered what there, and where it says something else; nothing once the session is over. */
export async function outlookPart(ports: Ports, session: Session): Promise<{ readonly outlook?: SessionInOutlook }> {
  const { outlook } = session;
  if (outlook === undefined || !isFollowed(session)) return {};
  const people = await ports.register.people(outlook.answers.map(({ person }) => person));
  const answers = outlook.answers.flatMap(({ person, answer }) => {
    const found = people.find((one) => one.id === person);
    return found === undefined
      ? []
      : [{ person: { id: found.id, name: found.name, jobTitle: found.jobTitle }, answer }];
  });
  const { times } = outlook;
  return {
    outlook: {
      answers,
      trouble: outlook.trouble,
      times: times === null ? null : { startsAt: moment(times.startsAt), endsAt: moment(times.endsAt) },
    },
  };
}
