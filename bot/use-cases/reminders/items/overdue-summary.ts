import { overdueSummaryItem } from '../../../../shared/cards/digest/overdue-summary-item.ts';
import { maySeeRegister } from '../../../../shared/domain/access/school-access.ts';
import type { Arrangement } from '../../../../shared/domain/arrangements/arrangement.ts';
import { Temporal } from '../../../../shared/domain/dates.ts';
import { standingHindrances } from '../../hindrances.ts';
import { whoseSupervision } from '../../views/whose-supervision.ts';
import type { DigestReading } from '../digest-reading.ts';
import type { ItemAsk, ItemMaker } from './item-maker.ts';

const NAMED = 5;

/** A school lead hears from 15 days on, a trust lead from 43 (clocks.md section 7). */
const AFTER_DAYS = { school: 15, trust: 43 } as const;

function isLong({ standing, endedOn }: Arrangement, { today }: ItemAsk, days: number): boolean {
  const { dueState, nextDueOn } = standing;
  const isLive = endedOn === null || Temporal.PlainDate.compare(endedOn, today) >= 0;
  return isLive && dueState === 'overdue' && nextDueOn !== null && nextDueOn.until(today).days >= days;
}

async function reasonOf(reading: DigestReading, arrangement: Arrangement): Promise<string | null> {
  const said = standingHindrances(arrangement, await reading.hindrancesOf(arrangement.key));
  return said[0]?.reason ?? null;
}

/** Whose supervision is long overdue at a school, or anywhere in the trust: names and dates for leads. */
export const overdueSummary: ItemMaker = async (ask) => {
  const { reading, reader, reminder, today } = ask;
  const isTrust = reader.standing.includes('trust lead');
  if (!maySeeRegister(reader, isTrust ? null : reminder.school, today).allowed) return null;
  const all = await reading.arrangementsAt(reminder.school);
  const late = all
    .filter((one) => isLong(one, ask, isTrust ? AFTER_DAYS.trust : AFTER_DAYS.school))
    .sort((a, b) => Temporal.PlainDate.compare(a.standing.nextDueOn ?? today, b.standing.nextDueOn ?? today));
  const people = await Promise.all(
    late.map(async (one, at) => ({
      whose: at < NAMED ? whoseSupervision(one, '', await reading.people(one.supervisees)) : '',
      since: one.standing.nextDueOn ?? today,
      hindered: at < NAMED ? await reasonOf(reading, one) : null,
    })),
  );
  return overdueSummaryItem({
    where: (await reading.school(reminder.school))?.name ?? 'the school',
    people,
    rule: null,
    link: reading.ports.links.to('register'),
  });
};
