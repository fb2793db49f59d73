import {
  FluentProvider,
  Spinner,
  Text,
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ShellConfig } from '../../index.ts';
import type { ShellPerson } from '../../shell-people.ts';
import type { ThemeName } from './place.ts';
import { Shell } from './Shell.tsx';
import { ask } from './server.ts';
import { usePlace } from './use-place.ts';

const FLUENT: Readonly<Record<ThemeName, Theme>> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

const WHOLE = { height: '100%', background: 'var(--colorNeutralBackground4)' };

/** Finds out who there is and shows the shell as one of them; the first supervisor when the address names nobody. */
export function Start() {
  const [place, go] = usePlace();
  const config = useQuery({ queryKey: ['config'], queryFn: () => ask<ShellConfig>('/_shell/config') });
  const people = useQuery({ queryKey: ['people'], queryFn: () => ask<readonly ShellPerson[]>('/_shell/people') });
  const person =
    people.data?.find((each) => each.oid === place.person) ??
    people.data?.find((each) => each.roles.includes('supervisor')) ??
    people.data?.[0];
  useEffect(() => {
    document.documentElement.dataset.theme = place.theme;
  }, [place.theme]);

  return (
    // No class: Fluent copies it to every pop-up's root.
    <FluentProvider theme={FLUENT[place.theme]} style={WHOLE}>
      {config.data !== undefined && people.data !== undefined && person !== undefined ? (
        <Shell config={config.data} people={people.data} person={person} place={place} go={go} />
      ) : (
        <main className="starting">
          {config.isError || people.isError || people.data?.length === 0 ? (
            <Text>There is nobody in this tenant yet. Start it again with its demo people.</Text>
          ) : (
            <Spinner label="Opening Teams" />
          )}
        </main>
      )}
    </FluentProvider>
  );
}
