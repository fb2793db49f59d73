/** Whether two secrets are the same, in a time that does not tell how much of them is. */
export function sameSecret(ours: string, given: string): boolean {
  let difference = ours.length ^ given.length;
  for (let at = 0; at < ours.length; at += 1) {
    difference |= ours.charCodeAt(at) ^ (given.charCodeAt(at % Math.max(given.length, 1)) || 0);
  }
  return difference === 0;
}
