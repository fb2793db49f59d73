import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Input,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useShell } from '../app/shell-state.ts';
import type { ChooseQuestion } from '../app/use-host.ts';

/** Teams' people picker over the directory. */
export function ChoosePeople({ question }: { readonly question: ChooseQuestion }) {
  const { people } = useShell();
  const [chosen, setChosen] = useState<readonly string[]>(question.chosen);
  const [query, setQuery] = useState('');
  const found = people.filter((each) => each.name.toLowerCase().includes(query.toLowerCase()));
  const toggle = (oid: string, isOn: boolean): void => {
    const others = question.isSingle ? [] : chosen.filter((each) => each !== oid);
    setChosen(isOn ? [...others, oid] : others);
  };
  const answer = (): void => {
    const picked = people.filter((each) => chosen.includes(each.oid));
    question.answer(
      picked.map((each) => ({ objectId: each.oid, displayName: each.name, email: each.mail ?? each.upn })),
    );
  };
  return (
    <Dialog open modalType="modal" onOpenChange={(_, data) => !data.open && question.answer(null)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{question.isSingle ? 'Choose a person' : 'Choose people'}</DialogTitle>
          <DialogContent className="choose-people">
            <Input
              aria-label="Search"
              placeholder="Search"
              value={query}
              onChange={(_, data) => setQuery(data.value)}
            />
            <fieldset className="choose-list">
              <legend className="unseen">People</legend>
              {found.map((each) => (
                <Checkbox
                  key={each.oid}
                  label={each.name}
                  checked={chosen.includes(each.oid)}
                  onChange={(_, data) => toggle(each.oid, data.checked === true)}
                />
              ))}
            </fieldset>
          </DialogContent>
          <DialogActions>
            <Button onClick={() => question.answer(null)}>Cancel</Button>
            <Button appearance="primary" onClick={answer}>
              Choose
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
