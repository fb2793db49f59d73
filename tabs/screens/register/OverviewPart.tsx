import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { RegisterPage } from '../../../shared/contract/oversight.ts';
import { useRegisterOverview } from '../../api/use-oversight.ts';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { ForecastPart } from './ForecastPart.tsx';
import { HalfTermsPart } from './HalfTermsPart.tsx';
import { RegisterPaging } from './RegisterPaging.tsx';
import type { RegisterChoice } from './register-filters.ts';

const useStyles = makeStyles({ school: { maxWidth: '320px', '& select': { width: '100%' } } });

interface OverviewPartProps {
  readonly tab: 'half-terms' | 'forecast';
  readonly register: Pick<RegisterPage, 'schools'>;
  /** Opens the list with what is behind a number. */
  readonly onShow: (changes: Partial<RegisterChoice>) => void;
}

/** The register seen from above: half terms by school and role, or the four weeks to come. */
export function OverviewPart({ tab, register, onShow }: OverviewPartProps) {
  const look = useLook();
  const styles = useStyles();
  const [school, setSchool] = useState('');
  const [page, setPage] = useState(0);
  const read = useRegisterOverview(school, page);
  if (read.isPending) return <Waiting isPart what={tab === 'forecast' ? 'the forecast' : 'the half terms'} />;
  if (read.isError) return <Problem isPart error={read.error} onRetry={() => void read.refetch()} />;
  const { totalSchools, pageSize, forecast } = read.data;
  return (
    <div className={look.wide} aria-busy={read.isPlaceholderData}>
      <Field label="School" className={styles.school}>
        <Select
          value={school}
          onChange={(_, { value }) => {
            setSchool(value);
            setPage(0);
          }}
        >
          <option value="">All schools</option>
          {register.schools.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {tab === 'forecast' ? (
        <ForecastPart forecast={forecast} onShowAll={() => onShow({ school, state: 'at risk' })} />
      ) : (
        <>
          <HalfTermsPart overview={read.data} onShow={onShow} />
          <RegisterPaging of={{ total: totalSchools, page, pageSize }} what="schools" onPage={setPage} />
        </>
      )}
    </div>
  );
}
