import type { PlainDate } from '../../../shared/domain/dates.ts';
import type { AuditMatter } from '../../../shared/domain/reminders/reminder-facts.ts';
import type { Ports } from '../../ports/index.ts';

/** The rounds that take answers on a day, and who has not answered, for reminders. Nothing of what anybody said. */
export async function auditsUnderWay(
  { evaluations }: Pick<Ports, 'evaluations'>,
  on: PlainDate,
): Promise<readonly AuditMatter[]> {
  const rounds = await evaluations.campaignsOpenOn(on);
  return Promise.all(
    rounds.map(async ({ key, school, opensOn }) => ({
      round: key,
      school,
      startedOn: opensOn,
      unanswered: await evaluations.unanswered(key),
    })),
  );
}
