import { useMe } from '../../api/use-home.ts';
import { hrefTo } from '../../app/route.ts';
import { PlaceLinks } from '../../look/PlaceLinks.tsx';

/** The other term dates this person keeps: of schools and, for a trust lead, the trust's. `current` = the school that is open, null = the trust. */
export function CalendarPlaces({ current }: { readonly current: string | null }) {
  const me = useMe().data;
  const others = me?.may.editCalendarOf.filter((key) => key !== current) ?? [];
  const isTrustOffered = current !== null && me?.may.editTrustCalendar === true;
  const schools = others.map((key) => ({
    words: me?.schools.find((one) => one.key === key)?.name ?? key,
    href: hrefTo.calendar(key),
  }));
  const trust = isTrustOffered ? [{ words: 'The trust', href: hrefTo.trustCalendar }] : [];
  return <PlaceLinks label="Other term dates" places={[...trust, ...schools]} />;
}
