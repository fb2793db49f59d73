import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { tabOf } from './tab.ts';
import { as, givenTheTrustAt, personNamed } from './trust.ts';

async function asked<T>(name: string, path: string, body?: unknown): Promise<T> {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const answer = await as(name, 'api', `/api/${path}`, init);
  expect(answer.status, path).toBe(200);
  return (await answer.json()) as T;
}

/** What a person gets of an arrangement's rows of a list through Graph; refusals count as none. */
async function rowsThroughGraph(name: string, list: string, arrangement: string): Promise<readonly string[]> {
  const sites = (await (await as(name, 'graph', '/v1.0/sites?search=*')).json()) as { value: { id: string }[] };
  const filter = encodeURIComponent(`fields/ArrangementKey eq '${arrangement}'`);
  const path = `/v1.0/sites/${sites.value[0]?.id ?? 'none'}/lists/${list}/items?$expand=fields&$filter=${filter}`;
  const answer = await as(name, 'graph', path);
  if (!answer.ok) return [];
  const rows = (await answer.json()) as { value: { fields: { RecordKind?: string; ActionKey?: string } }[] };
  return rows.value.map(({ fields }) => fields.RecordKind ?? fields.ActionKey ?? 'a row');
}

interface ArrangementAnswer {
  readonly may: { readonly readContent: boolean };
  readonly sessions: readonly { readonly key: string; readonly status: string }[];
}

describe('kinds of supervision', () => {
  useBrowser();

  it('a talk in the corridor is on record with one save, and the child’s part is ready for the child’s file', async () => {
    await givenTheTrustAt();
    const anjali = await tabOf('Anjali Mistry', 'arrangements/bh-ben-anjali/ad-hoc', { width: 390 });
    await anjali.tab.getByRole('textbox', { name: /What was discussed and decided/ }).fill('Asked whether to act.');
    await anjali.tab.getByRole('textbox', { name: 'Child (reference)' }).fill('BH-3141');
    await anjali.tab.getByRole('textbox', { name: 'Decision' }).fill('Speak to the family today.');
    await anjali.tab.getByRole('button', { name: 'Save' }).click();
    await anjali.tab.getByRole('heading', { name: 'Saved' }).waitFor();
    await anjali.tab.getByText('Speak to the family today.').first().waitFor();
    const { owed } = await asked<{ owed: { kind: string; text: string }[] }>('Anjali Mistry', 'home');
    const filing = owed.filter((one) => one.kind === 'file decision');
    expect(filing.length).toBeGreaterThan(0);
    expect(JSON.stringify(filing)).not.toMatch(/3141|family/);
  });

  it('who takes a supervision over gets the contract and the open actions, and nothing of what was said before', async () => {
    const before = 'lb-nadia-grace';
    const old = await asked<ArrangementAnswer>('Nadia Rahman', `arrangements/${before}`);
    const held = old.sessions.find((session) => session.status === 'held')?.key ?? 'none';
    const to = { supervisors: [personNamed('Helen Ashdown').oid], fromOn: '2026-11-23' };
    const handed = await asked<{ arrangement: string; actions: number; contract: boolean }>(
      'Nadia Rahman',
      `arrangements/${before}/handover`,
      to,
    );
    expect(handed.contract).toBe(true);
    expect(handed.actions).toBeGreaterThan(0);

    const helen = await tabOf('Helen Ashdown', `arrangements/${handed.arrangement}`);
    await helen.tab.getByRole('heading', { level: 1, name: /Grace Adeyemi/ }).waitFor();
    expect(await rowsThroughGraph('Helen Ashdown', 'Actions', handed.arrangement)).toHaveLength(handed.actions);
    expect(await rowsThroughGraph('Helen Ashdown', 'Supervision records', handed.arrangement)).toEqual(['contract']);

    for (const list of ['Supervision records', 'Case discussions', 'Actions', 'Preparation']) {
      expect(await rowsThroughGraph('Helen Ashdown', list, before), list).toEqual([]);
    }
    const session = await asked<{ record: unknown; actions: unknown[] }>('Helen Ashdown', `sessions/${held}`);
    expect([session.record, session.actions]).toEqual([null, []]);
    const grace = await asked<{ record: unknown }>('Grace Adeyemi', `sessions/${held}`);
    expect(grace.record).not.toBeNull();
  });

  it('at Ashgrove the paper is the signed record: printed, signed by hand, and where it is kept is noted', async () => {
    const { session } = await asked<{ session: { key: string } }>(
      'Priya Nair',
      'arrangements/as-priya-simon/sessions',
      {
        key: 'journey-paper-1',
        startsAt: '2026-11-20T14:00:00Z',
        alreadyMet: true,
      },
    );
    await asked('Simon Oldroyd', `sessions/${session.key}/accept`, {});
    const priya = await tabOf('Priya Nair', `sessions/${session.key}`);
    await priya.tab.getByRole('button', { name: /^Begin the/ }).click();
    await priya.tab
      .getByRole('button', { name: /^Share/ })
      .first()
      .click();
    const paper = priya.tab.getByRole('region', { name: 'Signed on paper' });
    await paper.getByText(/it is never the signed record/).waitFor();
    expect(await priya.tab.getByRole('button', { name: /^Sign$/ }).count()).toBe(0);

    const print = await paper.getByRole('link', { name: 'Print it to sign' }).getAttribute('href');
    const printed = await tabOf('Priya Nair', print?.replace(/^#\//, '') ?? 'none');
    await printed.tab.getByText(/The copy signed on paper is the original/).waitFor();

    await paper.getByRole('button', { name: 'It is signed on paper' }).click();
    const dialog = priya.tab.getByRole('dialog', { name: 'Signed on paper' });
    await dialog.getByRole('button', { name: 'Note it' }).click();
    await dialog.getByText('Say where the paper is kept.').waitFor();
    await dialog.getByRole('textbox', { name: 'Where the paper is kept' }).fill('Supervision file, locked cabinet');
    await dialog.getByRole('button', { name: 'Note it' }).click();
    await paper.getByText(/signed on paper on 23 Nov 2026. Kept: Supervision file, locked cabinet/).waitFor();
    const simon = await asked<{ record: { status: string } }>('Simon Oldroyd', `sessions/${session.key}`);
    expect(simon.record.status).toBe('signed on paper');
  });

  it('a guest invited beforehand finds the session on Home, and nothing else of that group', async () => {
    await asked('Priya Nair', 'schools/ashgrove/arrangements', {
      key: 'journey-second-group',
      kind: 'group',
      supervisors: [personNamed('Priya Nair').oid],
      supervisees: [personNamed('Tariq Hussain').oid, personNamed('Zoe Barraclough').oid],
      startedOn: '2026-11-23',
      durationMinutes: 60,
    });
    const session = 'as-priya-group-s8';
    const tariq = { may: () => as('Tariq Hussain', 'api', `/api/sessions/${session}`) };
    expect([403, 404]).toContain((await tariq.may()).status);

    const priya = await tabOf('Priya Nair', `sessions/${session}`);
    await priya.tab.getByRole('button', { name: 'Invite somebody' }).click();
    await priya.tab.getByRole('checkbox', { name: /^Tariq Hussain/ }).check();
    await priya.tab.getByRole('button', { name: 'Save the guests' }).click();
    await priya.tab.getByRole('button', { name: 'Change the guests' }).waitFor();

    const home = await tabOf('Tariq Hussain', 'home');
    const asGuest = home.tab.getByRole('region', { name: 'As a guest' });
    await asGuest.getByText('A group of Priya Nair', { exact: false }).waitFor();
    await asGuest.getByRole('link').click();
    await home.tab.getByRole('heading', { level: 1, name: /^Supervision, / }).waitFor();
    expect((await tariq.may()).status).toBe(200);
    expect([403, 404]).toContain((await as('Tariq Hussain', 'api', '/api/arrangements/as-priya-group')).status);
    expect([403, 404]).toContain((await as('Tariq Hussain', 'api', '/api/sessions/as-priya-group-s7')).status);
  });
});
