import { plainWords } from './plain-words.ts';

/** The part of Adaptive Cards 1.5 that our cards are made of. */
export type CardElement =
  | {
      readonly type: 'TextBlock';
      readonly text: string;
      readonly wrap: true;
      readonly size?: 'Medium' | 'Large';
      readonly weight?: 'Bolder';
      readonly isSubtle?: boolean;
      readonly spacing?: 'Small' | 'Medium';
      readonly color?: 'Attention' | 'Warning' | 'Good';
      readonly style?: 'heading';
    }
  | { readonly type: 'FactSet'; readonly facts: readonly { readonly title: string; readonly value: string }[] }
  | {
      readonly type: 'Input.ChoiceSet';
      readonly id: string;
      readonly label: string;
      readonly style: 'compact';
      readonly value: string;
      readonly choices: readonly { readonly title: string; readonly value: string }[];
    }
  | {
      readonly type: 'Input.Date';
      readonly id: string;
      readonly label: string;
      readonly value: string;
      readonly min: string;
      readonly max: string;
    }
  | { readonly type: 'ActionSet'; readonly actions: readonly CardAction[] }
  | {
      readonly type: 'Container';
      readonly style?: 'warning' | 'emphasis';
      readonly items: readonly CardElement[];
      readonly spacing?: 'Medium';
      readonly separator?: true;
    };

/** What a press carries back: opaque keys only; the service decides anew who may do what. */
export type PressData = { readonly [key: string]: string };

export type CardAction =
  | {
      readonly type: 'Action.Execute';
      readonly title: string;
      readonly verb: string;
      readonly data: PressData;
      readonly style?: 'positive';
      readonly tooltip?: string;
      readonly fallback?: CardAction;
    }
  | {
      readonly type: 'Action.Submit';
      readonly title: string;
      readonly tooltip?: string;
      readonly data: { readonly [key: string]: unknown };
    }
  | { readonly type: 'Action.OpenUrl'; readonly title: string; readonly url: string; readonly tooltip?: string }
  | {
      readonly type: 'Action.ShowCard';
      readonly title: string;
      readonly card: {
        readonly type: 'AdaptiveCard';
        readonly body: readonly CardElement[];
        readonly actions: readonly CardAction[];
      };
    };

export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: string;
  readonly version: '1.5';
  readonly body: readonly CardElement[];
  readonly actions: readonly CardAction[];
  readonly refresh?: {
    readonly action: {
      readonly type: 'Action.Execute';
      readonly title: string;
      readonly verb: string;
      readonly data: PressData;
    };
    readonly userIds: readonly string[];
  };
  readonly [key: string]: unknown;
}

/** A card at version 1.5, which Universal Actions need (platform facts E4). */
export function card(body: readonly CardElement[], actions: readonly CardAction[] = []): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    body,
    actions,
  };
}

/** The same card, asked for anew by Teams whenever it is shown, so that an old one says what became of it. */
export function refreshed(made: AdaptiveCard, verb: string, data: PressData): AdaptiveCard {
  return { ...made, refresh: { action: { type: 'Action.Execute', title: 'Refresh', verb, data }, userIds: [] } };
}

export const heading = (words: string): CardElement => ({
  type: 'TextBlock',
  text: plainWords(words),
  wrap: true,
  size: 'Medium',
  weight: 'Bolder',
  style: 'heading',
});
/** The one heading of a card that has several below it. */
export const title = (words: string): CardElement => ({
  type: 'TextBlock',
  text: plainWords(words),
  wrap: true,
  size: 'Large',
  weight: 'Bolder',
  style: 'heading',
});
export const text = (words: string): CardElement => ({
  type: 'TextBlock',
  text: plainWords(words),
  wrap: true,
});
export const quiet = (words: string): CardElement => ({
  type: 'TextBlock',
  text: plainWords(words),
  wrap: true,
  isSubtle: true,
  spacing: 'Small',
});
export const facts = (rows: readonly (readonly [string, string])[]): CardElement => ({
  type: 'FactSet',
  facts: rows.map(([title, value]) => ({ title: plainWords(title), value: plainWords(value) })),
});

/** A button answered in place; older clients send the same data as a plain submit. */
export function press(title: string, verb: string, data: PressData, style?: 'positive'): CardAction {
  const fallback: CardAction = { type: 'Action.Submit', title, data: { ...data, verb } };
  return style === undefined
    ? { type: 'Action.Execute', title, verb, data, fallback }
    : { type: 'Action.Execute', title, verb, data, style, fallback };
}

/** Choices one below the other: side by side they are squeezed on a phone, and Teams shows no more than six in a row. */
export const oneBelowTheOther = (actions: readonly CardAction[]): readonly CardElement[] =>
  actions.map((action) => ({ type: 'ActionSet', actions: [action] }));

/** A button of a card that is itself a dialog: what it carries comes back with the choices on the card. */
export const hand = (title: string, data: PressData): CardAction => ({ type: 'Action.Submit', title, data });

/** A button that opens a dialog of the tab over the chat (`task/fetch`); free text, evidence and signing happen there, never on a card. */
export const ask = (title: string, dialog: string, data: PressData): CardAction => ({
  type: 'Action.Submit',
  title,
  data: { ...data, dialog, msteams: { type: 'task/fetch' } },
});

/** The same button with what a screen reader says of it: the words on it first, then what they are about. */
export const about = (action: CardAction, what: string): CardAction =>
  action.type === 'Action.ShowCard' ? action : { ...action, tooltip: `${action.title}: ${what}` };

/** A button that opens a place in the tab. */
export const open = (title: string, url: string): CardAction => ({ type: 'Action.OpenUrl', title, url });
