import { type OverdueLine, overdueCard } from '../../../shared/cards/command-cards.ts';
import { registerReach } from '../../../shared/domain/access/school-access.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf, type PlainDate, Temporal, writtenMoment } from '../../../shared/domain/dates.ts';
import { sessionDue } from '../../../shared/domain/oversight/standing.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { whoseSupervision } from '../../use-cases/views/whose-supervision.ts';
import type { Reply } from '../turn.ts';

interface Overdue {
  readonly arrangement: Arrangement;
  readonly dueOn: PlainDate;
}

function overdueOf(arrangement: Arrangement, today: PlainDate): readonly Overdue[] {
  const { dueState, nextDueOn } = sessionDue(arrangement.standing);
  const isLive = arrangement.endedOn === null || Temporal.PlainDate.compare(arrangement.endedOn, today) >= 0;
  return isLive && dueState === 'overdue' && nextDueOn !== null ? [{ arrangement, dueOn: nextDueOn }] : [];
}

/** `who is overdue`, for those who see the register: names and dates, longest first. null for everybody else, who is told of their own. */
export async function answerOverdue(ports: Ports, actor: Actor): Promise<Reply | null> {
  const today = londonDateOf(actor.now);
  const reach = registerReach(actor.person, today);
  if (reach !== 'every school' && reach.length === 0) return null;
  const asked = reach === 'every school' ? [null] : reach;
  const read = await Promise.all(asked.map((school) => ports.register.allArrangements(school)));
  const late = read
    .flat()
    .flatMap(({ value }) => overdueOf(value, today))
    .sort((one, other) => Temporal.PlainDate.compare(one.dueOn, other.dueOn));
  const [people, schools] = await Promise.all([
    ports.register.people([...new Set(late.flatMap(({ arrangement }) => arrangement.supervisees))]),
    ports.register.schools(),
  ]);
  const nameOf = (key: string) => schools.find((school) => school.key === key)?.name ?? key;
  const lines = late.map(({ arrangement, dueOn }): OverdueLine => {
    const { nextBookedAt } = arrangement.standing;
    return {
      whose: whoseSupervision(arrangement, '', people),
      school: reach === 'every school' || reach.length > 1 ? nameOf(arrangement.school) : '',
      dueOn,
      booked: nextBookedAt === null ? null : `booked for ${writtenMoment(nextBookedAt)}`,
    };
  });
  const where = reach === 'every school' ? 'the trust’s schools' : reach.map(nameOf).join(' and ');
  return { card: overdueCard(lines, where, ports.links.to('register')), notification: 'Who is overdue' };
}
