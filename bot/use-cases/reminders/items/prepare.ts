import { prepareItem } from '../../../../shared/cards/digest/prepare-item.ts';
import { mayWithArrangement } from '../../../../shared/domain/access/arrangement-access.ts';
import type { Instant } from '../../../../shared/domain/dates.ts';
import type { Session } from '../../../../shared/domain/sessions/session.ts';
import { arrangementOf, type ItemMaker, ruleOf, sessionOf, whoseFor } from './item-maker.ts';

function stateOf({ status, startsAt }: Session, now: Instant): 'coming' | 'over' | 'called off' {
  if (status === 'cancelled') return 'called off';
  const isToCome = (status === 'booked' || status === 'proposed') && startsAt.epochMilliseconds > now.epochMilliseconds;
  return isToCome ? 'coming' : 'over';
}

/** A session to prepare, or to move where the term dates have left it on a day without school. What the reader has written so far is theirs alone, so the card does not know of it. */
export const prepare: ItemMaker = async (ask) => {
  const arrangement = await arrangementOf(ask);
  const session = await sessionOf(ask);
  if (arrangement === null || session === null) return null;
  const view = {
    whose: await whoseFor(ask, arrangement),
    session: session.key,
    startsAt: session.startsAt,
    state: stateOf(session, ask.reading.now),
    noSchool: await ask.reading.noSchoolOn(session, arrangement.school),
    mayMove: mayWithArrangement(ask.reader, 'move or cancel', arrangement, ask.today).allowed,
    rule: ruleOf(ask, arrangement.policy),
    link: ask.reading.ports.links.to(`sessions/${session.key}`),
  };
  return prepareItem(view, ask.place);
};
