// Draws sample cards as the shell's chat does. Runs in the browser; see gallery-cards.mjs.
import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import { AdaptiveCard } from 'adaptivecards';
import { digestCard } from '../../shared/cards/digest-card.ts';
import { REMINDER_KINDS } from '../../shared/domain/reminders/reminder.ts';
import { SAMPLE_CARDS } from '../builders/sample-cards.ts';
import { SAMPLE_ITEMS } from '../builders/sample-items.ts';
import { TEAMS_HOST_CONFIG } from '../tenant/shell/page/chat/host-config.ts';
import { cardMarkdown } from '../tenant/shell/page/chat/markdown.ts';
import '../tenant/shell/page/chat/card.css';

const THEMES = { default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };
const asked = new URLSearchParams(location.search);
const theme = THEMES[asked.get('theme')] ?? teamsLightTheme;
const link = 'https://teams.example/home';
const contacts = [{ label: 'Safeguarding lead', name: 'Grace Adeyemi', how: 'Room 4, extension 204' }];

for (const [name, value] of Object.entries(theme)) document.documentElement.style.setProperty(`--${name}`, value);
document.body.style.cssText =
  'margin:0;padding:12px;display:grid;gap:12px;background:var(--colorNeutralBackground3);color:var(--colorNeutralForeground1);font:14px var(--fontFamilyBase)';

const digest = (items, said = null) =>
  digestCard({
    on: '2026-11-23',
    day: 'Mon 23 Nov 2026',
    items: items.map((item) => ({ item, isNew: item.rule !== null })),
    said,
    contacts,
    link,
    preferencesLink: link,
  });
const drawnItems = (samples) => samples.map((sample, number) => sample({ number, digest: '2026-11-23' }));

const CARDS = {
  ...Object.fromEntries(REMINDER_KINDS.map((kind) => [kind, digest(drawnItems(SAMPLE_ITEMS[kind]))])),
  ...Object.fromEntries(
    Object.entries(SAMPLE_CARDS).flatMap(([name, own]) => own.map(({ card }, at) => [`${name}-${at + 1}`, card])),
  ),
};

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = cardMarkdown(text);
  result.didProcess = true;
};

const main = document.createElement('main');
main.style.cssText = 'display:grid;gap:12px';
document.body.append(main);
for (const name of (asked.get('cards') ?? Object.keys(CARDS).join(',')).split(',')) {
  const card = new AdaptiveCard();
  card.hostConfig = TEAMS_HOST_CONFIG;
  card.parse(CARDS[name]);
  const drawn = card.render();
  for (const button of drawn.querySelectorAll('.ac-pushButton, .ac-pushButton div')) button.style.whiteSpace = 'normal';
  const box = document.createElement('article');
  box.className = 'card';
  box.setAttribute('aria-label', name);
  box.append(drawn);
  main.append(box);
}
if (asked.has('unfold')) {
  for (const button of document.querySelectorAll('.ac-pushButton')) if (/…$/.test(button.textContent)) button.click();
}
document.body.dataset.ready = 'yes';
