import { useEffect, useState } from 'react';
import { type ChosenPerson, type HostDialog, TeamsHost } from '../host/teams-host.ts';

/** A question the host puts to the person: who to choose, or whether to sign in. */
export interface ChooseQuestion {
  readonly kind: 'choose';
  readonly isSingle: boolean;
  readonly chosen: readonly string[];
  answer(people: readonly ChosenPerson[] | null): void;
}
export interface ConsentQuestion {
  readonly kind: 'consent';
  answer(yes: boolean): void;
}
export type HostQuestion = ChooseQuestion | ConsentQuestion;

export interface HostState {
  readonly host: TeamsHost;
  readonly dialog: HostDialog | null;
  readonly question: HostQuestion | null;
  readonly asks: Pick<NonNullable<TeamsHost['world']>, 'showDialog' | 'choosePeople' | 'askConsent'>;
}

/** The Teams host, and what it has put in front of the screen. */
export function useHost(): HostState {
  const [dialog, setDialog] = useState<HostDialog | null>(null);
  const [question, setQuestion] = useState<HostQuestion | null>(null);
  const [host] = useState(() => new TeamsHost());
  useEffect(() => host.listen(), [host]);

  const [asks] = useState<HostState['asks']>(() => ({
    showDialog: setDialog,
    choosePeople: (isSingle, chosen) =>
      new Promise((resolve) =>
        setQuestion({
          kind: 'choose',
          isSingle,
          chosen,
          answer: (people) => {
            setQuestion(null);
            resolve(people);
          },
        }),
      ),
    askConsent: () =>
      new Promise((resolve) =>
        setQuestion({
          kind: 'consent',
          answer: (yes) => {
            setQuestion(null);
            resolve(yes);
          },
        }),
      ),
  }));
  return { host, dialog, question, asks };
}
