import { createHash, createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto';
import { CompactSign, compactVerify, decodeProtectedHeader } from 'jose';
import type { Config } from '../config.ts';
import type { Sealer } from '../ports/sealer.ts';
import type { ServiceState } from '../ports/service-state.ts';

const ALGORITHM = 'RS256';

/** SHA-256 (hex) of a text. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The name under which a certificate's public key is published: hex SHA-256 of the certificate. */
export function kidOf(certificatePem: string): string {
  return createHash('sha256').update(new X509Certificate(certificatePem).raw).digest('hex');
}

class CertificateSealer implements Sealer {
  private readonly kid;
  private readonly privateKey;
  private readonly publicPem;
  private published: Promise<void> | null = null;
  private readonly known = new Map<string, string>();

  constructor(
    certificate: Config['certificate'],
    private readonly state: ServiceState,
  ) {
    this.kid = kidOf(certificate.pem);
    this.privateKey = createPrivateKey(certificate.keyPem);
    this.publicPem = createPublicKey(certificate.pem).export({ type: 'spki', format: 'pem' }).toString();
  }

  hash(canonicalJson: string): string {
    return sha256(canonicalJson);
  }

  /** The public key is published before the first signature, so that no signature is ever without one. */
  async sign(hash: string): Promise<string> {
    this.published ??= this.publish().catch((error: unknown) => {
      this.published = null;
      throw error;
    });
    await this.published;
    return new CompactSign(new TextEncoder().encode(hash))
      .setProtectedHeader({ alg: ALGORITHM, kid: this.kid })
      .sign(this.privateKey);
  }

  async verify(jws: string, hash: string): Promise<boolean> {
    const kid = kidIn(jws);
    const pem = kid === null ? null : await this.publicKey(kid);
    if (pem === null) return false;
    try {
      const { payload } = await compactVerify(jws, createPublicKey(pem), { algorithms: [ALGORITHM] });
      return new TextDecoder().decode(payload) === hash;
    } catch {
      return false;
    }
  }

  private async publish(): Promise<void> {
    await this.state.put(`key|${this.kid}`, this.publicPem, null, null);
  }

  /** A key this trust has published; rotation adds keys and never takes one away. */
  private async publicKey(kid: string): Promise<string | null> {
    const known = this.known.get(kid);
    if (known !== undefined) return known;
    const stored = await this.state.get(`key|${kid}`);
    if (stored !== null) this.known.set(kid, stored.value);
    return stored?.value ?? null;
  }
}

function kidIn(jws: string): string | null {
  try {
    return decodeProtectedHeader(jws).kid ?? null;
  } catch {
    return null;
  }
}

/** Hashes, and signs with the service's certificate; public keys stay in `Service state` (design section 9). */
export function createSealer(certificate: Config['certificate'], state: ServiceState): Sealer {
  return new CertificateSealer(certificate, state);
}
