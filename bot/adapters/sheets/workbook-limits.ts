import { archiveEntries } from './archive-entries.ts';
import { cellsReach } from './cells-reach.ts';
import { SHEET_LIMITS } from './sheet-limits.ts';

/**
 * What makes a workbook too much to be opened: `large` when it unpacks to more than it may (so that a small file cannot fill the memory), `wide` or
 * `long` when a filled cell lies beyond the columns or lines that are read; null when it may be opened. Throws on a broken archive, and on one that could be
 * read in two ways.
 */
export function beyondLimits(
  bytes: Uint8Array,
  { unpackedBytes } = SHEET_LIMITS as { readonly unpackedBytes: number },
): 'large' | 'wide' | 'long' | null {
  for (const entry of archiveEntries(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), unpackedBytes)) {
    if (entry === null) return 'large';
    const reach = entry.name.endsWith('.xml') ? cellsReach(entry.content.toString('latin1')) : null;
    if (reach !== null) return reach;
  }
  return null;
}
