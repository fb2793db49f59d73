/** The contract wants a key from the client; a press has none of its own, so it is the time itself: five presses are one. */
export function pressKey(arrangement: string, startsAt: string): string {
  return `press-${arrangement}-${startsAt}`
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]/g, '')
    .slice(0, 64);
}
