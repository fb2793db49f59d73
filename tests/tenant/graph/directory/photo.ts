import type { UserRow } from '../../core/directory-table.ts';

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase();
}

/** A picture of a person: their initials on their own hue. Nobody's face is in this repository. */
export function photoOf(user: UserRow): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 96 96" role="img"><rect width="96" height="96" fill="hsl(${user.photo_hue} 45% 38%)"/><text x="48" y="48" dy=".35em" text-anchor="middle" font-family="system-ui, sans-serif" font-size="40" fill="#fff">${initials(user.name)}</text></svg>`;
}
