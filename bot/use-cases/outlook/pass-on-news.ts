import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { AuditEvent } from '../../../shared/domain/audit/audit-entry.ts';
import type { Instant } from '../../../shared/domain/dates.ts';
import { ok } from '../../../shared/domain/result.ts';
import { withOutlook } from '../../../shared/domain/sessions/as-in-outlook.ts';
import type { OutlookNews, Session } from '../../../shared/domain/sessions/session.ts';
import type { Ports } from '../../ports/index.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { afterChange } from '../after-change.ts';
import { tellWithoutAccount } from '../letters/tell-without-account.ts';
import { changeSession } from '../steps/change-session.ts';
import { tellCancellations } from '../steps/tell-cancellations.ts';
import { tellOfOutlook } from './tell-of-outlook.ts';

const AUDITED: Readonly<Partial<Record<OutlookNews['what'], AuditEvent>>> = {
  moved: 'session moved',
  cancelled: 'session cancelled',
  accepted: 'session accepted',
};

/**
 * What follows from something done in Outlook: written into the trail in the name of whoever did it there, counted on the register, shown on every
 * card and told to the others; then the session no longer has it as news. `again` = an earlier process died somewhere in it.
 */
export async function passOnNews(
  ports: Ports,
  arrangement: Arrangement,
  stored: Versioned<Session>,
  now: Instant,
  time: 'first' | 'again',
): Promise<Versioned<Session>> {
  const news = stored.value.outlook?.news ?? null;
  if (news === null) return stored;
  const event = AUDITED[news.what];
  if (event !== undefined && (time === 'first' || !(await isWritten(ports, stored.value, event, news)))) {
    const by = news.by ?? 'service';
    await ports.audit.append({ arrangement: arrangement.key, at: now, by, event, about: stored.value.key });
  }
  await tellWithoutAccount(ports, arrangement, stored.value, now);
  const standing = await afterChange(ports, arrangement.key, now);
  const person = news.by === null ? null : await ports.register.person(news.by);
  if (news.what === 'cancelled' && person !== null) {
    await tellCancellations(ports, { person, token: null, now }, standing, stored.value.key);
  }
  await tellOfOutlook(ports, arrangement, stored.value, news, now);
  const told = await changeSession(ports, stored, (standing) => ok(withoutNews(standing, news)));
  return told.ok ? told.value : stored;
}

/** Whether the trail's last word about the session is this one already. */
async function isWritten(ports: Ports, session: Session, event: AuditEvent, news: OutlookNews): Promise<boolean> {
  const about = (await ports.audit.of(session.arrangement)).filter((entry) => entry.about === session.key);
  const last = about.at(-1);
  return last?.event === event && last.by === news.by;
}

function withoutNews(session: Session, news: OutlookNews): Session {
  const { outlook } = session;
  const isThat = outlook?.news?.what === news.what && outlook.news.startedAt.equals(news.startedAt);
  return outlook === undefined || !isThat ? session : withOutlook(session, { ...outlook, news: null });
}
