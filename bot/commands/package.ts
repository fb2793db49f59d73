import { writeAppPackage } from '../../manifest/package-app.ts';

const domain = process.env.APP_DOMAIN ?? new URL(process.env.PUBLIC_URL ?? 'http://localhost').host;
try {
  console.log(writeAppPackage({ ...process.env, APP_DOMAIN: domain }));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(2);
}
