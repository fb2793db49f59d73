import { inflateRawSync } from 'node:zlib';
import { SHEET_LIMITS } from './sheet-limits.ts';

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_HEADER_LENGTH = 30;
const LONGEST_COMMENT = 65_535;
/** A cell with something in it. Excel writes where it is first. */
const FILLED_CELL = /<c r="([A-Z]+)(\d+)"(?:[^>]*[^/>])?>/g;

interface Entry {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly bytes: Buffer;
}

function endOfDirectory(zip: Buffer): number {
  const first = Math.max(0, zip.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = zip.length - END_LENGTH; at >= first; at -= 1) if (zip.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  return -1;
}

function* entriesOf(zip: Buffer): Generator<Entry> {
  const end = endOfDirectory(zip);
  if (end < 0) return;
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count && zip.readUInt32LE(at) === ENTRY; index += 1) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
    const local = zip.readUInt32LE(at + 42);
    const from = local + LOCAL_HEADER_LENGTH + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    yield {
      name: zip.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + (nameLength ?? 0)),
      isDeflated: zip.readUInt16LE(at + 10) !== 0,
      bytes: zip.subarray(from, from + zip.readUInt32LE(at + 20)),
    };
    at += ENTRY_LENGTH + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/**
 * What makes a workbook too much to be opened: `large` when it unpacks to more than it may (so that a small file cannot fill the memory), `wide` or
 * `long` when a filled cell lies beyond the columns or lines that are read; null when it may be opened. Throws on a broken archive.
 */
export function beyondLimits(
  bytes: Uint8Array,
  { unpackedBytes } = SHEET_LIMITS as { readonly unpackedBytes: number },
): 'large' | 'wide' | 'long' | null {
  let left = unpackedBytes;
  for (const entry of entriesOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))) {
    if (left <= 0) return 'large';
    const unpacked = unpackedUpTo(entry, left);
    if (unpacked === null || unpacked.length > left) return 'large';
    left -= unpacked.length;
    if (!entry.name.startsWith('xl/worksheets/')) continue;
    for (const [, letters = '', line] of unpacked.toString('latin1').matchAll(FILLED_CELL)) {
      if (columnNumber(letters) > SHEET_LIMITS.columns) return 'wide';
      if (Number(line) > SHEET_LIMITS.rows) return 'long';
    }
  }
  return null;
}

function unpackedUpTo({ bytes, isDeflated }: Entry, maxOutputLength: number): Buffer | null {
  if (!isDeflated) return bytes;
  try {
    return inflateRawSync(bytes, { maxOutputLength });
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}
