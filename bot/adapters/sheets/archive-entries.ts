import { inflateRawSync } from 'node:zlib';
import { z } from 'zod';

const [END_OF_DIRECTORY, ENTRY, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50] as const;
const [END_LENGTH, ENTRY_LENGTH, LOCAL_LENGTH] = [22, 46, 30] as const;
const LONGEST_COMMENT = 65_535;
/** The bit that says that an entry's lengths follow it. */
const LENGTHS_FOLLOW = 0x08;
/** The bits that say how an entry is to be read: locked, and where its lengths are. */
const HOW = 0x09;
const LONGEST_DESCRIPTOR = 24;
const DEFLATED = 8;
/** What Node answers with `info`, which its types don't know: how far it has read, too. */
const inflated = z.object({ buffer: z.instanceof(Buffer), engine: z.object({ bytesWritten: z.number() }) });

/** What the directory of a zip says of an entry. */
interface Listed {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}

/** An entry unpacked. */
export interface Entry {
  readonly name: string;
  readonly content: Buffer;
}

const broken = (why: string) => new Error(`broken archive: ${why}`);

function endOfDirectory(zip: Buffer): number {
  const first = Math.max(0, zip.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = zip.length - END_LENGTH; at >= first; at -= 1) if (zip.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  throw broken('no directory');
}

/** The entries by their place, and where the directory begins that lists them. */
function directoryOf(zip: Buffer): { readonly listed: readonly Listed[]; readonly from: number } {
  const end = endOfDirectory(zip);
  const count = zip.readUInt16LE(end + 10);
  const from = zip.readUInt32LE(end + 16);
  const listed: Listed[] = [];
  let at = from;
  while (at < end) {
    if (zip.readUInt32LE(at) !== ENTRY) throw broken('directory');
    const nameLength = zip.readUInt16LE(at + 28);
    listed.push({
      name: zip.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength),
      flags: zip.readUInt16LE(at + 8),
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      unpacked: zip.readUInt32LE(at + 24),
      at: zip.readUInt32LE(at + 42),
    });
    at += ENTRY_LENGTH + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  if (at !== end || listed.length !== count) throw broken('count');
  return { listed: listed.sort((one, other) => one.at - other.at), from };
}

/** Where an entry's bytes begin; throws where what stands before them says otherwise than the directory. */
function contentAt(zip: Buffer, { at, flags, method, packed, unpacked }: Listed): number {
  if (zip.readUInt32LE(at) !== LOCAL) throw broken('entry');
  const said = [zip.readUInt16LE(at + 6) & HOW, zip.readUInt16LE(at + 8)];
  if (said[0] !== (flags & HOW) || said[1] !== method) throw broken('method');
  const lengths = [zip.readUInt32LE(at + 18), zip.readUInt32LE(at + 22)];
  const isLater = (flags & LENGTHS_FOLLOW) !== 0;
  const isSame = lengths[0] === packed && lengths[1] === unpacked;
  if (!isSame && !(isLater && method === DEFLATED && lengths.every((length) => length === 0))) throw broken('lengths');
  return at + LOCAL_LENGTH + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
}

/** Unpacks an entry, to no more than this; null = there is more. */
function unpackedOf(bytes: Buffer, { method, packed, unpacked }: Listed, most: number): Buffer | null {
  if (unpacked > most) return null;
  if (method !== DEFLATED) {
    if (method !== 0 || packed !== unpacked) throw broken('stored');
    return bytes;
  }
  try {
    const { buffer, engine } = inflated.parse(
      inflateRawSync(bytes, { maxOutputLength: Math.max(1, most), info: true }),
    );
    if (engine.bytesWritten !== packed || buffer.length !== unpacked) throw broken('deflated');
    return buffer;
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

/**
 * Every entry of a zip, unpacked one after the other; null in place of the one with which they come to more than `most` bytes. There are two ways to read a
 * zip, by its directory and by what stands before each entry, and whoever opens it after us may take the other one: throws where they differ, and where
 * there is anything between the entries.
 */
export function* archiveEntries(zip: Buffer, most: number): Generator<Entry | null> {
  const { listed, from } = directoryOf(zip);
  let left = most;
  let free = 0;
  for (const entry of listed) {
    const begin = contentAt(zip, entry);
    const isLater = (entry.flags & LENGTHS_FOLLOW) !== 0;
    const gap = entry.at - free;
    if (gap !== 0) throw broken('between entries');
    const end = begin + entry.packed;
    const content = unpackedOf(zip.subarray(begin, end), entry, left);
    yield content === null ? null : { name: entry.name, content };
    if (content === null) return;
    left -= content.length;
    free = isLater ? afterDescriptor(zip, end, from) : end;
  }
  if (free !== from) throw broken('before the directory');
}

/** Where the next entry or the directory begins, a few bytes after one whose lengths follow it. */
function afterDescriptor(zip: Buffer, end: number, from: number): number {
  for (let at = end; at <= Math.min(end + LONGEST_DESCRIPTOR, from); at += 1) {
    if (at === from || zip.readUInt32LE(at) === LOCAL) return at;
  }
  throw broken('descriptor');
}
