/** The bytes of a file handed in as base64; null when it did not arrive whole. */
export function bytesIn(content: string): Uint8Array | null {
  const isBase64 = content.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(content);
  return isBase64 ? Uint8Array.from(Buffer.from(content, 'base64')) : null;
}
