import { createHash, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generate } from 'selfsigned';

export interface AppCertificate {
  /** PEM files, for `CERTIFICATE` and `CERTIFICATE_KEY` of the service. */
  readonly certificatePath: string;
  readonly keyPath: string;
  /** Hex SHA-256 of the certificate, as MSAL wants it. */
  readonly thumbprintSha256: string;
  readonly certificatePem: string;
}

const TEN_YEARS_MS = 10 * 365 * 24 * 3600 * 1000;

async function make(folder: string): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  const pems = await generate([{ name: 'commonName', value: 'Local supervision service' }], {
    keySize: 2048,
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + TEN_YEARS_MS),
  });
  const fresh = mkdtempSync(join(dirname(folder), '.certificate-'));
  writeFileSync(join(fresh, 'certificate.pem'), pems.cert);
  writeFileSync(join(fresh, 'key.pem'), pems.private, { mode: 0o600 });
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(join(folder, 'key.pem'))) throw error;
  }
}

/** The service's certificate in this folder, made once; two processes that begin together end with the same one. */
export async function ensureAppCertificate(folder: string): Promise<AppCertificate> {
  const certificatePath = join(folder, 'certificate.pem');
  const keyPath = join(folder, 'key.pem');
  if (!existsSync(certificatePath) || !existsSync(keyPath)) {
    rmSync(folder, { recursive: true, force: true });
    await make(folder);
  }
  const certificatePem = readFileSync(certificatePath, 'utf8');
  const thumbprintSha256 = createHash('sha256').update(new X509Certificate(certificatePem).raw).digest('hex');
  return { certificatePath, keyPath, thumbprintSha256, certificatePem };
}
