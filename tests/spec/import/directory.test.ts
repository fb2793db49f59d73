import { describe, expect, it } from 'vitest';
import { createDirectory } from '../../../bot/adapters/graph/directory.ts';
import type { GraphAnswer, GraphClient, GraphRequest } from '../../../bot/adapters/graph/graph-client.ts';
import { StoreError } from '../../../bot/ports/store-error.ts';
import { aWorld } from '../../builders/memory-world.ts';

const user = (name: string, more: Record<string, unknown> = {}) => ({
  '@odata.type': '#microsoft.graph.user',
  id: `oid-${name}`,
  displayName: name,
  mail: `${name}@trust.example`,
  userPrincipalName: `${name}@trust.example`,
  jobTitle: null,
  accountEnabled: true,
  ...more,
});

/** Graph with these answers in turn; what was asked is kept. */
class FakeGraph implements GraphClient {
  readonly asked: GraphRequest[] = [];
  constructor(private readonly answers: (GraphAnswer | StoreError)[]) {}
  async request(request: GraphRequest): Promise<GraphAnswer> {
    this.asked.push(request);
    const next = this.answers.shift();
    if (next === undefined) throw new Error('asked too often');
    if (next instanceof StoreError) throw next;
    return next;
  }
}

const sid = aWorld().as('sid');
const bot = aWorld().throughTheBot('sid');
const page = (value: unknown[], more: object = {}) => ({ status: 200, body: { value, ...more } });

describe('the trust’s directory', () => {
  it.each([
    ['forbidden', { status: 403, body: null }],
    ['unauthorised', { status: 401, body: null }],
    ['not consented to', new StoreError('refused', 'sign in on behalf of the person', 400)],
  ])('says null where it is %s', async (_what, answer) => {
    const directory = () => createDirectory(new FakeGraph([answer]));
    expect(await directory().byAddress(sid, ['a@trust.example'])).toBeNull();
    expect(await directory().groupsCalled(sid, 'Pas')).toBeNull();
    expect(await directory().membersOf(sid, 'g')).toBeNull();
  });

  it('is not asked by the bot, which has nobody’s token', async () => {
    const graph = new FakeGraph([]);
    expect(await createDirectory(graph).byAddress(bot, ['a@trust.example'])).toBeNull();
    expect(graph.asked).toEqual([]);
  });

  it('fails as a store when Graph does, so that nobody is taken for unknown', async () => {
    const busy = createDirectory(new FakeGraph([new StoreError('throttled', 'x', 429)]));
    await expect(busy.byAddress(sid, ['a@trust.example'])).rejects.toThrow(StoreError);
    const broken = createDirectory(new FakeGraph([{ status: 400, body: null }]));
    await expect(broken.byAddress(sid, ['a@trust.example'])).rejects.toThrow(StoreError);
  });

  it('finds people by mailbox or sign-in name, a few at a time, as the person who asks', async () => {
    const names = Array.from({ length: 8 }, (_, at) => `n${at}`);
    const graph = new FakeGraph([
      page(names.slice(0, 7).map((name) => user(name))),
      page([user('n7', { mail: null }), user('o’neil')]),
    ]);
    const found = await createDirectory(graph).byAddress(
      sid,
      names.map((name) => `${name.toUpperCase()}@trust.example`),
    );
    expect(found?.size).toBe(8);
    expect(found?.get('n7@trust.example')).toEqual({ id: 'oid-n7', name: 'n7', email: null, jobTitle: '' });
    expect(graph.asked).toHaveLength(2);
    expect(graph.asked[0]?.caller).toEqual({ person: 'sid', token: sid.token, optional: 'User.ReadBasic.All' });
  });

  it('keeps an address an address, whatever is in it', async () => {
    const graph = new FakeGraph([page([])]);
    await createDirectory(graph).byAddress(sid, ["o'neil@trust.example') or ('1'='1"]);
    expect(graph.asked[0]?.query?.$filter).toContain("('o''neil@trust.example'') or (''1''=''1')");
  });

  it('gives everybody in a group page by page, without devices, groups and accounts that are switched off', async () => {
    const link = 'https://graph.microsoft.com/v1.0/groups/g/transitiveMembers?$skiptoken=x';
    const graph = new FakeGraph([
      page([user('ada'), { '@odata.type': '#microsoft.graph.device', id: 'd' }], { '@odata.nextLink': link }),
      page([user('ben', { accountEnabled: false }), user('cora')]),
    ]);
    const members = await createDirectory(graph).membersOf(sid, 'g');
    expect(members?.map((one) => one.name)).toEqual(['ada', 'cora']);
    expect(graph.asked.map((one) => one.path)).toEqual(['/groups/g/transitiveMembers', link]);
    expect(await createDirectory(new FakeGraph([{ status: 404, body: null }])).membersOf(sid, 'g')).toEqual([]);
  });
});
