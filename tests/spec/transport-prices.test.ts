import { describe, expect, it } from 'vitest';
import { unitsOfRequest } from '../../bot/adapters/transport/resource-units.ts';
import { routeTemplate } from '../../bot/adapters/transport/route-template.ts';

const SITE = 'https://harbourtrust.sharepoint.com/sites/supervision/_api/web';
const ITEMS = 'https://graph.microsoft.com/v1.0/sites/s/lists/l/items';

describe('The price of a request (platform C1)', () => {
  it.each([
    ['GET', `${ITEMS}/7?$expand=fields($select=Title)`, 1],
    ['GET', `${ITEMS}/delta?$token=abc`, 1],
    ['GET', `${ITEMS}/delta?%24skiptoken=abc`, 1],
    ['GET', `${ITEMS}/delta`, 2],
    ['GET', `${ITEMS}?$filter=x`, 2],
    ['PATCH', `${ITEMS}/7/fields`, 2],
    ['POST', ITEMS, 2],
    ['POST', `${SITE}/lists/getByTitle('Actions')/AddValidateUpdateItemUsingPath()`, 2],
    ['POST', `${SITE}/lists/getByTitle('Actions')/items(7)/breakroleinheritance(copyroleassignments=false)`, 5],
    [
      'POST',
      `${SITE}/lists/getByTitle('A')/items(7)/roleAssignments/addroleassignment(principalid=1,%20roledefid=2)`,
      5,
    ],
    ['GET', `${SITE}/lists/getByTitle('A')/items?%24expand=RoleAssignments%2FMember`, 5],
    ['POST', 'https://graph.microsoft.com/v1.0/users/u/events', 0],
    ['POST', 'https://login.microsoftonline.com/t/oauth2/v2.0/token', 0],
  ])('%s %s costs %i', (method, url, units) => {
    expect(unitsOfRequest(method, url, undefined)).toBe(units);
  });

  it('of a batch is the price of its members', () => {
    const body = JSON.stringify({
      requests: [
        { id: '1', method: 'GET', url: '/sites/s/lists/l/items/1' },
        { id: '2', method: 'GET', url: '/sites/s/lists/l/items?$filter=x' },
        { id: '3', method: 'PATCH', url: '/sites/s/lists/l/items/2/fields' },
      ],
    });
    expect(unitsOfRequest('POST', 'https://graph.microsoft.com/v1.0/$batch', body)).toBe(5);
  });
});

describe('A route in the log', () => {
  it.each([
    [`${SITE}/lists/getByTitle('Actions')/items(7)`, '/sites/{}/_api/web/lists/getByTitle/items'],
    [
      'https://graph.microsoft.com/v1.0/users/b.brown@x.example/calendar/getSchedule',
      '/v1.0/users/{}/calendar/getSchedule',
    ],
    [
      `${SITE}/getFolderByServerRelativePath(decodedUrl='%2Fa%2FAnn')/listItemAllFields`,
      '/sites/{}/_api/web/getFolderByServerRelativePath/listItemAllFields',
    ],
  ])('of %s is %s', (url, template) => {
    expect(routeTemplate(url)).toBe(template);
  });
});
