import { notFiledItem } from '../../../../shared/cards/digest/not-filed-item.ts';
import { londonDateOf } from '../../../../shared/domain/dates.ts';
import { policyOf } from '../../steps/policy-of.ts';
import { arrangementOf, type ItemMaker, sessionOf, whoseFor } from './item-maker.ts';

/** A decision to file. Whether it is filed is in the audit trail under the case's key; the case itself is not opened. */
export const notFiled: ItemMaker = async (ask) => {
  const { reading, reminder } = ask;
  const arrangement = await arrangementOf(ask);
  const session = await sessionOf(ask);
  if (arrangement === null || session === null) return null;
  const [school, trail] = await Promise.all([reading.school(arrangement.school), reading.trailOf(arrangement.key)]);
  const view = {
    session: session.key,
    system: school?.caseSystem ?? 'the school’s system',
    decidedOn: londonDateOf(session.startsAt),
    whose: await whoseFor(ask, arrangement),
    isFiled: trail.some(({ event, about }) => event === 'decision filed' && about === reminder.about),
    rule: policyOf(arrangement)?.filing.source.at(-1) ?? null,
    link: reading.ports.links.to(`sessions/${session.key}`),
  };
  return notFiledItem(view, ask.place);
};
