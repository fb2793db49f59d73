import { Avatar, Combobox, CounterBadge, Option, OptionGroup, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ShellPerson } from '../../shell-people.ts';
import { useShell } from '../app/shell-state.ts';

const NO_SCHOOL = 'The trust';

function groups(people: readonly ShellPerson[]): readonly (readonly [string, readonly ShellPerson[]])[] {
  const bySchool = new Map<string, ShellPerson[]>();
  for (const person of people) {
    const school = person.school ?? NO_SCHOOL;
    bySchool.set(school, [...(bySchool.get(school) ?? []), person]);
  }
  return [...bySchool].sort(([a], [b]) => a.localeCompare(b));
}

function matches(person: ShellPerson, query: string): boolean {
  const text = [person.name, person.school ?? NO_SCHOOL, person.jobTitle ?? '', ...person.roles]
    .join(' ')
    .toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function PersonOption({ person }: { readonly person: ShellPerson }) {
  return (
    <div className="person-option">
      <Avatar name={person.name} color="colorful" size={32} aria-hidden />
      <div className="person-words">
        <Text weight="semibold">{person.name}</Text>
        <Text size={200} className="quiet">
          {person.roles.join(', ') || person.jobTitle || 'no role in supervision'}
        </Text>
      </div>
      {person.unread > 0 ? <CounterBadge count={person.unread} size="small" color="danger" /> : null}
    </div>
  );
}

/** Whose Teams this is: type a name, a role or a school. */
export function PersonPicker() {
  const { people, person, go } = useShell();
  const [query, setQuery] = useState<string | null>(null);
  const found = query === null ? people : people.filter((each) => matches(each, query));
  return (
    <div className="picker">
      <Avatar className="picker-face" name={person.name} color="colorful" size={32} aria-hidden />
      <Combobox
        className="picker-box"
        appearance="filled-lighter"
        aria-label="You are looking at Teams as"
        value={query ?? person.name}
        selectedOptions={[person.oid]}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setQuery(event.target.value)}
        onOpenChange={(_, data) => setQuery((now) => (data.open ? now : null))}
        onOptionSelect={(_, data) => {
          setQuery(null);
          if (data.optionValue !== undefined) go({ person: data.optionValue, chat: null });
        }}
        listbox={{ className: 'picker-list', style: { maxHeight: '70vh' } }}
      >
        {groups(found).map(([school, members]) => (
          <OptionGroup key={school} label={school}>
            {members.map((each) => (
              <Option key={each.oid} value={each.oid} text={each.name}>
                <PersonOption person={each} />
              </Option>
            ))}
          </OptionGroup>
        ))}
        {found.length === 0 ? (
          <Option disabled value="" text="Nobody matches">
            Nobody matches
          </Option>
        ) : null}
      </Combobox>
      <Text size={200} className="picker-about wide-only quiet">
        {[person.roles.join(', ') || person.jobTitle, person.school].filter(Boolean).join(' · ')}
      </Text>
    </div>
  );
}
