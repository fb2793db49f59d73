import { createHash, createHmac, createPrivateKey, createPublicKey } from 'node:crypto';
import { CompactEncrypt, compactDecrypt } from 'jose';
import type { Config } from '../config.ts';

const ALGORITHM = 'RSA-OAEP-256';
const CIPHER = 'A256GCM';
/** Envelopes come in few sizes, so that a length tells nothing of what is in one. */
const STEP = 4096;

/** Text that only the service can open, by its own certificate. */
export interface SealedEnvelope {
  seal(text: string): Promise<string>;
  /** null when it was sealed with another certificate, or is no envelope. */
  open(sealed: string): Promise<string | null>;
  /** A name for something that only the service can work out again; nobody can tell from it what it was made of. */
  nameFor(text: string): string;
}

function padded(text: string): string {
  const bytes = Buffer.byteLength(text, 'utf8');
  return text + ' '.repeat((STEP - (bytes % STEP)) % STEP);
}

/** Envelopes sealed to the service's certificate. */
export function createSealedEnvelope({ pem, keyPem }: Config['certificate']): SealedEnvelope {
  const secret = () => createHash('sha256').update(`names of envelopes ${keyPem}`).digest();
  return {
    seal: (text) =>
      new CompactEncrypt(new TextEncoder().encode(padded(text)))
        .setProtectedHeader({ alg: ALGORITHM, enc: CIPHER })
        .encrypt(createPublicKey(pem)),
    open: async (sealed) => {
      try {
        const { plaintext } = await compactDecrypt(sealed, createPrivateKey(keyPem), {
          keyManagementAlgorithms: [ALGORITHM],
          contentEncryptionAlgorithms: [CIPHER],
        });
        return new TextDecoder().decode(plaintext).trimEnd();
      } catch {
        return null;
      }
    },
    nameFor: (text) => createHmac('sha256', secret()).update(text, 'utf8').digest('hex'),
  };
}
