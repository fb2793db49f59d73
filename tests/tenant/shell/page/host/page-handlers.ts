import { FIRST_PAGE, type TabPage } from '../app/place.ts';
import { textIn } from './envelope.ts';
import { linkToPage, pageOfLink } from './links.ts';
import type { Handlers, HostCall } from './teams-host.ts';

function pageIn(argument: unknown): TabPage {
  return { pageId: textIn(argument, 'pageId') ?? FIRST_PAGE, subPageId: textIn(argument, 'subPageId') ?? '' };
}

function openTab({ world }: HostCall, page: TabPage): void {
  world.go({ app: 'supervision', ...page });
}

/** Moving about: pages of the app, deep links, the settings of the page. */
export const PAGE_HANDLERS: Handlers = {
  'pages.currentApp.navigateTo': (call) => {
    call.answer(null);
    openTab(call, pageIn(call.request.args[0]));
  },
  'pages.currentApp.navigateToDefaultPage': (call) => {
    call.answer(null);
    openTab(call, { pageId: FIRST_PAGE, subPageId: '' });
  },
  'pages.navigateToApp': (call) => {
    const [where] = call.request.args;
    const isOwn = textIn(where, 'appId') === call.world.config.teamsAppId;
    if (!isOwn) {
      call.host.note('pages.navigateToApp', `there is no app ${textIn(where, 'appId') ?? ''} here`);
      call.answer(false, 'The app is not installed.');
      return;
    }
    call.answer(true);
    openTab(call, pageIn(where));
  },
  executeDeepLink: (call) => {
    const link = String(call.request.args[0] ?? '');
    const page = pageOfLink(link, call.world.config.teamsAppId);
    call.answer(true);
    if (page === null) call.world.openLink(link);
    else openTab(call, page);
  },
  shareDeepLink: ({ request, frame, world }) => {
    const subPageId = String(request.args[0] ?? '');
    const link = linkToPage({ pageId: frame.page.pageId, subPageId }, world.config.teamsAppId);
    void navigator.clipboard?.writeText(link).catch(() => undefined);
    world.notice('Link copied', link);
  },
  'settings.getSettings': ({ frame, world, answer }) =>
    answer({ entityId: frame.page.pageId, contentUrl: `${world.config.serviceOrigin}/` }),
  navigateBack: ({ answer }) => {
    answer(true);
    history.back();
  },
};
