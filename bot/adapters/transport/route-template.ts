/** Words that may stand in a log; everything else in a path may be a name, a key or an address and is replaced. */
const WORDS = new Set(
  `v1.0 sites lists items fields delta versions $batch users events calendar calendarview getschedule cancel permissions columns
  _api web site roledefinitions getbytype sitegroups getbyname getbyid users removebyid ensureuser siteusers rootfolder folders getbytitle
  addvalidateupdateitemusingpath breakroleinheritance resetroleinheritance roleassignments addroleassignment removeroleassignment
  getbyprincipalid views viewfields removeallviewfields addviewfield setviewxml fields createfieldasxml getbyinternalnameortitle
  getfolderbyserverrelativepath listitemallfields renderlistdataasstream getitems oauth2 v2.0 token authorize discovery keys _local clock
  getlist validateupdatelistitem`
    .split(/\s+/)
    .filter(Boolean),
);

/** The path of a request with everything that could identify somebody taken out: `/v1.0/users/{}/events/{}`. No query, no arguments. */
export function routeTemplate(url: string): string {
  const path = new URL(url).pathname.replace(/\([^)]*\)/g, '');
  const segments = path.split('/').map((segment) => {
    const word = decodeURIComponent(segment).toLowerCase();
    return segment === '' || WORDS.has(word) ? segment : '{}';
  });
  return segments.join('/');
}
