import { overdueSummaryItem } from '../../../../shared/cards/digest/overdue-summary-item.ts';
import { maySeeRegister } from '../../../../shared/domain/access/school-access.ts';
import type { Arrangement } from '../../../../shared/domain/arrangements/arrangement.ts';
import { Temporal } from '../../../../shared/domain/dates.ts';
import { sessionDue } from '../../../../shared/domain/oversight/standing.ts';
import {
  SCHOOL_LEAD_AFTER_DAYS,
  TRUST_LEAD_AFTER_DAYS,
} from '../../../../shared/domain/reminders/overdue-summary-reminders.ts';
import { standingHindrances } from '../../hindrances.ts';
import { whoseSupervision } from '../../views/whose-supervision.ts';
import type { DigestReading } from '../digest-reading.ts';
import { type ItemAsk, type ItemMaker, ruleOf } from './item-maker.ts';

const NAMED = 5;

/** What a trust lead's summary is about, in place of a school. */
const WHOLE_TRUST = 'trust';

function isLong({ standing, endedOn }: Arrangement, { today }: ItemAsk, days: number): boolean {
  const { dueState, nextDueOn } = sessionDue(standing);
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
  const school = reminder.about === WHOLE_TRUST ? null : reminder.school;
  if (!maySeeRegister(reader, school, today).allowed) return null;
  const all = await reading.arrangementsAt(school);
  const late = all
    .filter((one) => isLong(one, ask, school === null ? TRUST_LEAD_AFTER_DAYS : SCHOOL_LEAD_AFTER_DAYS))
    .sort((a, b) =>
      Temporal.PlainDate.compare(sessionDue(a.standing).nextDueOn ?? today, sessionDue(b.standing).nextDueOn ?? today),
    );
  const people = await Promise.all(
    late.map(async (one, at) => ({
      whose: at < NAMED ? whoseSupervision(one, '', await reading.people(one.supervisees)) : '',
      since: sessionDue(one.standing).nextDueOn ?? today,
      hindered: at < NAMED ? await reasonOf(reading, one) : null,
    })),
  );
  return overdueSummaryItem({
    where: school === null ? 'the trust’s schools' : ((await reading.school(school))?.name ?? 'the school'),
    people,
    rule: ruleOf(ask, (await reading.school(reminder.school))?.policy),
    link: reading.ports.links.to('register'),
  });
};
