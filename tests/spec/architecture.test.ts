import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PLACE = /^(?:bot|shared|tabs|tests|docs|manifest|infra)\/[^\s*]+$/;

/** The places a page names between backticks, from the top of the repository. */
function placesIn(page: string): readonly string[] {
  const words = [...page.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');
  return [...new Set(words.filter((word) => PLACE.test(word)))];
}

/** Whether a place is there; `<policy>` stands for any name, `…` for the rest of one. */
function isThere(place: string): boolean {
  if (place.includes('<')) return existsSync(join(ROOT, place.slice(0, place.indexOf('<'))));
  if (!place.endsWith('…')) return existsSync(join(ROOT, place));
  const beginning = place.slice(place.lastIndexOf('/') + 1, -1);
  return readdirSync(join(ROOT, dirname(place))).some((name) => name.startsWith(beginning));
}

describe('docs/architecture.md', () => {
  const places = placesIn(readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8'));

  it('names many places', () => {
    expect(places.length).toBeGreaterThan(60);
  });

  it('names no place that is not there', () => {
    expect(places.filter((place) => !isThere(place))).toEqual([]);
  });
});
