import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { signAs } from './sign.ts';
import { tabOf } from './tab.ts';
import { as, givenTheTrustAt } from './trust.ts';

const GROUP = 'as-priya-group';

async function changed(
  name: string,
  path: string,
  body: unknown,
): Promise<{ key: string; version: string; contentHash: string }> {
  const answer = await as(name, 'api', path, { method: 'POST', body: JSON.stringify(body) });
  expect(answer.status).toBe(200);
  return (await answer.json()) as { key: string; version: string; contentHash: string };
}

async function sign(name: string, contract: string): Promise<void> {
  const page = (await (await as(name, 'api', `/api/records/${contract}`)).json()) as {
    version: string;
    contentHash: string;
  };
  await changed(name, `/api/records/${contract}/sign`, { version: page.version, contentHash: page.contentHash });
}

describe('a group', () => {
  useBrowser();

  it('signs its contract, the last member on her own screen, and says who came to a session', async () => {
    await givenTheTrustAt();
    const begun = await changed('Priya Nair', `/api/arrangements/${GROUP}/contract`, {});
    await changed('Priya Nair', `/api/records/${begun.key}/share`, { version: begun.version });
    for (const name of ['Priya Nair', 'Simon Oldroyd', 'Hannah Illingworth']) await sign(name, begun.key);

    const zoe = await tabOf('Zoe Barraclough', `arrangements/${GROUP}/contract`);
    await zoe.tab.getByText('Waiting for Zoe Barraclough').waitFor();
    await signAs('Zoe Barraclough', zoe.tab);
    await zoe.tab.getByText(/and sealed/).waitFor();
    await zoe.page.close();

    const session = `${GROUP}-s7`;
    const priya = await tabOf('Priya Nair', `sessions/${session}`);
    await priya.tab.getByRole('button', { name: 'Change who was there' }).click();
    const dialog = priya.tab.getByRole('dialog');
    await dialog.getByRole('radiogroup', { name: 'Hannah Illingworth' }).getByText('Sent apologies').click();
    await dialog.getByRole('button', { name: 'It took place' }).click();
    await dialog.waitFor({ state: 'detached' });
    await priya.page.close();

    const mayRead = async (name: string) => {
      const page = (await (await as(name, 'api', `/api/sessions/${session}`)).json()) as { record: unknown };
      return page.record !== null;
    };
    expect([await mayRead('Simon Oldroyd'), await mayRead('Hannah Illingworth')]).toEqual([true, false]);
  });
});
