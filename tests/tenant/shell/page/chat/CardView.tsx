import { type Action, AdaptiveCard, ExecuteAction, OpenUrlAction, SubmitAction } from 'adaptivecards';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useShell } from '../app/shell-state.ts';
import { TEAMS_HOST_CONFIG } from './host-config.ts';
import { cardMarkdown } from './markdown.ts';
import './card.css';

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = cardMarkdown(text);
  result.didProcess = true;
};

/** An Action.Execute as it was pressed, inputs merged into its data. */
export interface Executed {
  readonly verb: string;
  readonly id?: string;
  readonly data: Record<string, unknown>;
}

interface Props {
  readonly card: unknown;
  readonly isBusy?: boolean;
  onExecute?(action: Executed): void;
  onSubmit?(data: Record<string, unknown>): void;
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

type Does = Pick<Props, 'onExecute' | 'onSubmit'> & { openLink(url: string): void };

function run(action: Action, does: Does): void {
  if (action instanceof ExecuteAction) {
    const id = action.id === undefined ? {} : { id: action.id };
    does.onExecute?.({ verb: action.verb, ...id, data: record(action.data) });
  } else if (action instanceof SubmitAction) {
    does.onSubmit?.(record(action.data));
  } else if (action instanceof OpenUrlAction && action.url !== undefined) {
    does.openLink(action.url);
  }
}

function draw(json: string, does: { readonly current: Does }): HTMLElement | undefined {
  const card = new AdaptiveCard();
  card.hostConfig = TEAMS_HOST_CONFIG;
  card.onExecuteAction = (action) => run(action, does.current);
  card.onAnchorClicked = (_element, anchor) => {
    does.current.openLink(anchor.href);
    return true;
  };
  card.parse(JSON.parse(json));
  const drawn = card.render();
  // The renderer forbids line breaks in buttons; on a phone they are needed.
  for (const button of drawn?.querySelectorAll<HTMLElement>('.ac-pushButton, .ac-pushButton div') ?? []) {
    button.style.whiteSpace = 'normal';
  }
  return drawn;
}

/** An adaptive card, drawn by Microsoft's renderer with Teams' look. It is drawn anew only when the card itself changes. */
export function CardView({ card, isBusy = false, onExecute, onSubmit }: Props) {
  const { openLink } = useShell();
  const box = useRef<HTMLDivElement>(null);
  const does = useRef<Does>({ openLink });
  useEffect(() => {
    does.current = {
      openLink,
      ...(onExecute === undefined ? {} : { onExecute }),
      ...(onSubmit === undefined ? {} : { onSubmit }),
    };
  });
  const json = JSON.stringify(card);
  // Before the chat scrolls to its end, which must know how high the cards are.
  useLayoutEffect(() => {
    const drawn = draw(json, does);
    box.current?.replaceChildren(...(drawn === undefined ? ['This card cannot be shown.'] : [drawn]));
  }, [json]);
  return <div ref={box} className="card" aria-busy={isBusy} inert={isBusy} />;
}
