import type { AdaptiveCard, CardAction, CardElement } from '../../shared/cards/card.ts';
import type { Item } from '../../shared/cards/digest/item.ts';
import { KIND_WORDS } from '../../shared/domain/reminders/duty.ts';
import { KIND_STAGES } from '../../shared/domain/reminders/kind-stages.ts';
import type { ReminderKind } from '../../shared/domain/reminders/reminder.ts';
import type { SampleCard } from './sample-card.ts';
import { SAMPLE_CARDS, SAMPLE_DIGESTS } from './sample-cards.ts';

const HEAD = `# Every message

What the bot says, word for word, with invented people. Made from the code: \`node tests/run/command.mjs tests/run/write-messages.ts > docs/messages.md\`; a test compares.
A refusal is said in its own words on the card “That did not happen”. What each policy calls things comes from its pack. Pictures of all of them, in three themes: \`npx tsx tests/screens/gallery-cards.mjs\`.
`;

const cell = (words: readonly string[]): string => words.join('<br>').replaceAll('|', '\\|').replaceAll('\n', '<br>');

function buttonsOf(actions: readonly CardAction[]): string[] {
  return actions.flatMap((action) =>
    action.type === 'Action.ShowCard'
      ? [
          `${action.title} → ${[...wordsOf(action.card.body), ...buttonsOf(action.card.actions).map((one) => `[${one}]`)].join(' · ')}`,
        ]
      : [action.title],
  );
}

function wordsIn(element: CardElement): string[] {
  switch (element.type) {
    case 'TextBlock':
      return [element.text];
    case 'FactSet':
      return element.facts.map(({ title, value }) => `${title}: ${value}`);
    case 'Input.ChoiceSet':
      return [`${element.label}: ${element.choices.map(({ title }) => title).join(' / ')}`];
    case 'Input.Date':
      return [`${element.label}: a date`];
    case 'ActionSet':
      return [
        buttonsOf(element.actions)
          .map((one) => `[${one}]`)
          .join(' '),
      ];
    case 'Container':
      return wordsOf(element.items);
  }
}

function wordsOf(elements: readonly CardElement[]): string[] {
  return elements.flatMap(wordsIn);
}

function cardRow({ when, card, notification }: SampleCard): string {
  const { body, actions }: AdaptiveCard = card;
  return `| ${cell([when])} | ${cell(wordsOf(body))} | ${cell(buttonsOf(actions))} | ${cell([notification ?? '–'])} |`;
}

function itemRow(item: Item): string {
  const words = [`**${item.title}**`, item.when, ...item.words, item.next].filter((each) => each !== null);
  return `| ${cell(words)} | ${cell(buttonsOf([...item.actions, ...item.more]))} |`;
}

function daysOf(kind: ReminderKind): string {
  if (kind === 'supervision' || kind === 'contract-review')
    return 'Days: as the school’s policy says (clock numbers of its pack).';
  const { before, after, thenEvery } = KIND_STAGES[kind];
  const days = [...before, ...after].map((one) => (one > 0 ? `+${one}` : `${one}`.replace('-', '−'))).join(', ');
  return `Days from its date: ${days}${Number.isFinite(thenEvery) ? `, then every ${thenEvery}` : ''}.`;
}

/** Every message of the bot as a page of tables, from the cards themselves. */
export function messagesPage(): string {
  const items = SAMPLE_DIGESTS.map(
    ({ kind, items: own }) =>
      `### ${KIND_WORDS[kind]} (\`${kind}\`)\n\n${daysOf(kind)}\n\n| words | buttons |\n|---|---|\n${own.map(itemRow).join('\n')}\n`,
  );
  const cards = Object.entries(SAMPLE_CARDS).map(
    ([name, own]) =>
      `### \`${name}\`\n\n| when | words | buttons | on a locked screen |\n|---|---|---|---|\n${own.map(cardRow).join('\n')}\n`,
  );
  return `${HEAD}\n## The matters of the daily card\n\n${items.join('\n')}\n## Cards and answers\n\n${cards.join('\n')}`;
}
