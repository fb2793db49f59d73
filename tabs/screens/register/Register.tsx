import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { RegisterPage } from '../../../shared/contract/oversight.ts';
import { useRegister } from '../../api/use-oversight.ts';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { NewArrangementButton } from '../arranging/NewArrangementButton.tsx';
import { ChainGapsPart } from './ChainGapsPart.tsx';
import { ExportRegister } from './ExportRegister.tsx';
import { LateReminders } from './LateReminders.tsx';
import { NotReachedPart } from './NotReachedPart.tsx';
import { OverviewPart } from './OverviewPart.tsx';
import { RegisterCounts } from './RegisterCounts.tsx';
import { RegisterFilters } from './RegisterFilters.tsx';
import { RegisterPaging } from './RegisterPaging.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import { type RegisterTab, RegisterTabs } from './RegisterTabs.tsx';
import { askedFor, NOTHING_CHOSEN, type RegisterChoice } from './register-filters.ts';

const useStyles = makeStyles({
  old: { opacity: 0.6 },
  empty: { color: tokens.colorNeutralForeground2 },
});

interface RegisterListProps {
  readonly register: RegisterPage;
  readonly isOld: boolean;
  readonly choice: RegisterChoice;
  readonly onChange: (changes: Partial<RegisterChoice>) => void;
}

function RegisterList({ register, isOld, choice, onChange }: RegisterListProps) {
  const look = useLook();
  const styles = useStyles();
  const { total, arrangements, today } = register;
  return (
    <>
      <RegisterCounts register={register} chosen={choice.state} onChoose={(state) => onChange({ state })} />
      <RegisterFilters register={register} choice={choice} onChange={onChange} />
      <div className={look.spread}>
        <p className={look.quiet} role="status">
          {total === 1 ? '1 arrangement' : `${total.toLocaleString('en-GB')} arrangements`}
        </p>
        <ExportRegister choice={choice} today={today} />
      </div>
      {total === 0 ? (
        <p className={mergeClasses(look.text, styles.empty)}>Nothing in the register matches.</p>
      ) : (
        <div className={isOld ? styles.old : ''} aria-busy={isOld}>
          <RegisterTable
            arrangements={arrangements}
            today={today}
            choice={choice}
            onSort={(sort, isDescending) => onChange({ sort, isDescending })}
          />
        </div>
      )}
      <RegisterPaging of={register} what="arrangements" onPage={(page) => onChange({ page })} />
    </>
  );
}

/** Oversight: that supervision happens, in every school, and never what was said. */
export function Register() {
  const look = useLook();
  const [choice, setChoice] = useState(NOTHING_CHOSEN);
  const [tab, setTab] = useState<RegisterTab>('list');
  const page = useRegister(askedFor(choice));
  // Whatever is changed begins on the first page, unless it is the page itself.
  const change = (changes: Partial<RegisterChoice>) => setChoice((now) => ({ ...now, page: 0, ...changes }));
  const showList = (changes: Partial<RegisterChoice>) => {
    setChoice({ ...NOTHING_CHOSEN, school: choice.school, ...changes });
    setTab('list');
  };
  if (page.isPending) return <Waiting what="the register" />;
  if (page.isError) return <Problem error={page.error} onRetry={() => void page.refetch()} />;
  const { schools } = page.data;
  return (
    <div className={mergeClasses(look.page, look.wide)}>
      <header className={look.spread}>
        <div>
          <h1 className={look.title}>Register</h1>
          <p className={look.quiet}>That supervision happens, and when. What is said stays with the people in it.</p>
        </div>
        <NewArrangementButton schools={schools} chosen={choice.school} />
      </header>
      <LateReminders register={page.data} />
      <RegisterTabs chosen={tab} onChoose={setTab} />
      <div className={look.wide} role="tabpanel" id={`register-${tab}`} aria-labelledby={`register-tab-${tab}`}>
        {tab === 'list' && (
          <RegisterList register={page.data} isOld={page.isPlaceholderData} choice={choice} onChange={change} />
        )}
        {(tab === 'half-terms' || tab === 'forecast') && (
          <OverviewPart tab={tab} register={page.data} onShow={showList} />
        )}
        {tab === 'gaps' && (
          <>
            <NotReachedPart register={page.data} school={choice.school} />
            <ChainGapsPart
              school={choice.school}
              nameOf={(key) => schools.find((one) => one.key === key)?.name ?? key}
            />
          </>
        )}
      </div>
    </div>
  );
}
