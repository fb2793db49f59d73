import { useLook } from '../../look/use-look.ts';

/** What the browser's own print command gives of a record: the way to the page that is laid out for paper and noted as a copy. */
export function ByPrintButton() {
  const look = useLook();
  return (
    <p className={look.onPaper}>
      To print this, use the Print button beside it: the form is laid out as your policy prints it, and that a copy was
      made is noted for both of you.
    </p>
  );
}
