/** How many letters may differ for two words to be taken for one mistyped. */
const FURTHEST = 3;

/** How many letters differ; one more than the furthest for anything beyond it, which is given up as soon as it is known: files have thousands of lines. */
function distance(one: string, other: string): number {
  const beyond = FURTHEST + 1;
  if (one === other) return 0;
  if (Math.abs(one.length - other.length) > FURTHEST) return beyond;
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const line: number[] = new Array(other.length + 1).fill(beyond);
    line[0] = row;
    let least = row;
    for (let at = Math.max(1, row - FURTHEST); at <= Math.min(other.length, row + FURTHEST); at += 1) {
      const swap = (above[at - 1] ?? beyond) + (one[row - 1] === other[at - 1] ? 0 : 1);
      const cell = Math.min(swap, (above[at] ?? beyond) + 1, (line[at - 1] ?? beyond) + 1);
      line[at] = cell;
      least = Math.min(least, cell);
    }
    if (least > FURTHEST) return beyond;
    above = line;
  }
  return Math.min(above[other.length] ?? beyond, beyond);
}

/** How far apart, part by part of an address; null when a third of a part is different, or more. */
function nearness(one: string, other: string): number | null {
  if (Math.abs(one.length - other.length) > FURTHEST) return null;
  const [ours, theirs] = [one.split('@'), other.split('@')];
  if (ours.length !== theirs.length) return null;
  const parts = ours.map((part, at) => ({ length: part.length, far: distance(part, theirs[at] ?? '') }));
  const far = parts.reduce((sum, part) => sum + part.far, 0);
  return far <= FURTHEST && parts.every((part) => part.far * 3 <= part.length) ? far : null;
}

/** The known word or address somebody most likely meant, at most three letters away; null when none is near. */
export function nearestTo(said: string, known: Iterable<string>): string | null {
  const word = said.toLowerCase();
  let best: { readonly word: string; readonly far: number } | null = null;
  for (const other of known) {
    const far = nearness(word, other.toLowerCase());
    if (far !== null && (best === null || far < best.far)) best = { word: other, far };
  }
  return best?.word ?? null;
}

/** “ Did you mean …?”, to be put behind what is wrong; empty when nothing is near. */
export function didYouMean(said: string, known: Iterable<string>): string {
  const near = nearestTo(said, known);
  return near === null ? '' : ` Did you mean ${near}?`;
}
