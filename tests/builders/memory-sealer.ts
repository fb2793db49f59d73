import { createHash } from 'node:crypto';
import type { Sealer } from '../../bot/ports/sealer.ts';

/** Real hashes; the signature is only the hash wrapped, which is enough to notice a change. */
export class MemorySealer implements Sealer {
  hash(canonicalJson: string): string {
    return createHash('sha256').update(canonicalJson).digest('hex');
  }
  async sign(hash: string): Promise<string> {
    return `memory.${hash}.signature`;
  }
  async verify(jws: string, hash: string): Promise<boolean> {
    return jws === `memory.${hash}.signature`;
  }
}
