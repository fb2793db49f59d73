import { Button } from '@fluentui/react-components';
import type { RegisterPage } from '../../../shared/contract/oversight.ts';
import { useLook } from '../../look/use-look.ts';

interface RegisterPagingProps {
  readonly of: Pick<RegisterPage, 'total' | 'page' | 'pageSize'>;
  /** What is counted, in the plural. */
  readonly what: string;
  readonly onPage: (page: number) => void;
}

/** From page to page; nothing where everything is on one. */
export function RegisterPaging({ of, what, onPage }: RegisterPagingProps) {
  const look = useLook();
  const { total, page, pageSize } = of;
  const last = Math.max(0, Math.ceil(total / pageSize) - 1);
  if (last === 0) return null;
  const from = page * pageSize + 1;
  return (
    <nav className={look.row} aria-label={`Pages of ${what}`}>
      <Button disabled={page === 0} onClick={() => onPage(page - 1)}>
        Earlier page
      </Button>
      <span className={look.text}>
        {from} to {Math.min(total, from + pageSize - 1)} of {total.toLocaleString('en-GB')} {what}
      </span>
      <Button disabled={page >= last} onClick={() => onPage(page + 1)}>
        Next page
      </Button>
    </nav>
  );
}
