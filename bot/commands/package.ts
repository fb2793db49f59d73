import { writeAppPackage } from '../../manifest/package-app.ts';

function domain(): string | undefined {
  const { APP_DOMAIN, PUBLIC_URL = '' } = process.env;
  return APP_DOMAIN || (URL.canParse(PUBLIC_URL) ? new URL(PUBLIC_URL).host : undefined);
}

try {
  console.log(writeAppPackage({ ...process.env, APP_DOMAIN: domain() }));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(2);
}
