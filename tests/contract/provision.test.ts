import { beforeAll, describe, expect, it } from 'vitest';
import { provisionSite } from '../../bot/adapters/sharepoint/provision/provision-site.ts';
import { bareService, type LocalService } from './local-service.ts';

async function linesOf(service: LocalService, isDryRun = false): Promise<string[]> {
  const lines: string[] = [];
  await provisionSite(service.another().store, { isDryRun, say: (line) => lines.push(line) });
  return lines;
}

describe('Provisioning', () => {
  let service: LocalService;
  beforeAll(async () => {
    service = await bareService();
  });

  it('says on a dry run what it would do, and does nothing', async () => {
    const planned = await linesOf(service, true);
    expect(planned).toContain('create the list Supervision records');
    expect(await linesOf(service, true)).toEqual(planned);
  });

  it('makes every list, and the second run changes nothing', async () => {
    expect((await linesOf(service)).length).toBeGreaterThan(100);
    expect(await linesOf(service)).toEqual([]);
  });
});
