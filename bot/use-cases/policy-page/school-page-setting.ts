import { type ChangePolicyPage, changePolicyPage } from '../../../shared/contract/policy.ts';
import type { SchoolKey } from '../../../shared/domain/schools/school.ts';
import type { Ports } from '../../ports/index.ts';

const NOTHING: ChangePolicyPage = { links: [], notice: '' };

const keyOf = (school: SchoolKey) => `school|${school}|policy-page`;

/** What a school has added to its policy's page. What cannot be read any more counts as nothing said: the page stays readable. */
export async function schoolPageSetting(ports: Ports, school: SchoolKey): Promise<ChangePolicyPage> {
  const text = await ports.settings.get(keyOf(school));
  if (text === null) return NOTHING;
  try {
    const parsed = changePolicyPage.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : NOTHING;
  } catch {
    return NOTHING;
  }
}

/** Keeps what a school adds to its policy's page; the last writer wins. */
export async function saveSchoolPage(ports: Ports, school: SchoolKey, page: ChangePolicyPage): Promise<void> {
  await ports.settings.put(keyOf(school), JSON.stringify(page));
}
