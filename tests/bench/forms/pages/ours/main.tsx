import { FluentProvider } from '@fluentui/react-components';
import type { FormView, RecordView } from '../../../../../shared/contract/records.ts';
import type { ApiClient } from '../../../../../tabs/api/client.ts';
import { TabContext } from '../../../../../tabs/app/tab-context.ts';
import { FormRenderer } from '../../../../../tabs/form/FormRenderer.tsx';
import { useAutosave } from '../../../../../tabs/form/use-autosave.ts';
import type { Host } from '../../../../../tabs/teams/host.ts';
import { FLUENT_THEMES } from '../../../../../tabs/teams/themes.ts';
import { definition, show } from '../page.ts';

const form = definition() as FormView;
const record: RecordView = {
  key: 'bench',
  version: '"1"',
  status: 'draft',
  form,
  beside: [],
  answers: {},
  savedAt: null,
  signatures: [],
  waitingFor: [],
  contentHash: null,
  signingStatement: '',
  sealedAt: null,
  refusals: [],
  cases: [],
  may: { write: true, share: false, sign: false, begin: false },
  signing: {
    style: 'on screen',
    hasSharedDate: false,
    paper: [],
    agreements: [],
    mayAgree: false,
    mayNotePaper: false,
  },
  later: { facts: [], mayAdd: false },
  corrections: { addenda: [], mayAdd: false },
};
const people = [
  { id: '0f1c5a52-1111-4a86-8a55-000000000001', name: 'Priya Raman', jobTitle: 'Head of safeguarding' },
  { id: '0f1c5a52-1111-4a86-8a55-000000000002', name: 'Owen Fairley', jobTitle: 'Designated safeguarding lead' },
];

/** Takes every save and says so: the product's own saving runs, the network does not. */
const takesAll: ApiClient = {
  get: async <T,>() => record as T,
  file: async () => new Blob(),
  send: async <T,>() => ({ version: '"1"', savedAt: '2026-11-23T15:34:00Z', refused: [], conflicts: [] }) as T,
};
const host: Host = {
  kind: 'browser',
  frame: 'content',
  theme: 'default',
  startAt: null,
  onTheme: () => undefined,
  ready: () => undefined,
  finishDialog: () => undefined,
  openLink: () => undefined,
};

function Page() {
  const { autosave } = useAutosave(record);
  return <FormRenderer record={record} autosave={autosave} people={people} />;
}

show(() => (
  <FluentProvider theme={FLUENT_THEMES.default}>
    <TabContext.Provider value={{ api: takesAll, oid: 'bench', host }}>
      <main>
        <h1>Session</h1>
        <h2>{form.title}</h2>
        <Page />
      </main>
    </TabContext.Provider>
  </FluentProvider>
));
