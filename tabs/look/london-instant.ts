const partsFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Minutes by which London is ahead of UTC at an instant: 0 in winter, 60 in summer. */
function londonAhead(at: Date): number {
  const part = Object.fromEntries(partsFormat.formatToParts(at).map((one) => [one.type, Number(one.value)]));
  const there = Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day ?? 1, part.hour ?? 0, part.minute ?? 0);
  return Math.round((there - at.getTime()) / 60_000);
}

/** The instant of a wall-clock time in London, `2026-11-23T15:30`, wherever this device is; null for no time. */
export function londonInstant(wallClock: string): string | null {
  const guess = new Date(`${wallClock}:00Z`);
  if (wallClock === '' || Number.isNaN(guess.getTime())) return null;
  const first = new Date(guess.getTime() - londonAhead(guess) * 60_000);
  const exact = new Date(guess.getTime() - londonAhead(first) * 60_000);
  return exact.toISOString().replace('.000Z', 'Z');
}
