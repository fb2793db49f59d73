import { useMe } from '../../api/use-home.ts';
import { hrefTo } from '../../app/route.ts';
import { useLook } from '../../look/use-look.ts';

/** The other term dates this person keeps: of schools and, for a trust lead, the trust's. `current` = the school that is open, null = the trust. */
export function CalendarPlaces({ current }: { readonly current: string | null }) {
  const look = useLook();
  const me = useMe().data;
  const others = me?.may.editCalendarOf.filter((key) => key !== current) ?? [];
  const isTrustOffered = current !== null && me?.may.editTrustCalendar === true;
  if (others.length === 0 && !isTrustOffered) return null;
  return (
    <nav aria-label="Other term dates" className={look.row}>
      <span className={look.quiet}>Other term dates:</span>
      {isTrustOffered && (
        <a className={look.inText} href={hrefTo.trustCalendar}>
          The trust
        </a>
      )}
      {others.map((key) => (
        <a key={key} className={look.inText} href={hrefTo.calendar(key)}>
          {me?.schools.find((one) => one.key === key)?.name ?? key}
        </a>
      ))}
    </nav>
  );
}
