import type { Browser } from 'playwright-core';
import { type OpenedPage, openForm, pause, type Target } from './open-page.ts';

/** Growing an actions table; CPU of the main thread in ms, the heap in bytes. Peers stop at 50 rows: some take minutes for 200. */
export interface RowCosts {
  readonly fifty: number;
  /** One row, mean of rows 6 to 10. */
  readonly atTen: number;
  /** One row, mean of rows 191 to 200; null for peers. */
  readonly atTwoHundred: number | null;
  /** With all rows; null for peers. */
  readonly heap: number | null;
}

/** Adds rows to the form's actions table as somebody pressing its button would, each painted before the next; the CPU it took in ms. */
export async function addRows({ page, cpu }: OpenedPage, { candidate }: Target, count: number): Promise<number> {
  const before = await cpu();
  await page.evaluate(
    async ({ table, wanted }) => {
      const rows = () => document.querySelectorAll(table.row).length;
      const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      for (let at = 0; at < wanted; at += 1) {
        const had = rows();
        const button = document.querySelector(table.add);
        if (!(button instanceof HTMLElement)) throw new Error('There is no button that adds a row.');
        button.click();
        while (rows() === had) await frame();
        await frame();
      }
    },
    { table: candidate.table, wanted: count },
  );
  await pause(300);
  return (await cpu()) - before;
}

/** What growing the table costs. */
export async function rowCosts(browser: Browser, target: Target): Promise<RowCosts> {
  const opened = await openForm(browser, target);
  const first = await addRows(opened, target, 5);
  const atTen = await addRows(opened, target, 5);
  const fifty = first + atTen + (await addRows(opened, target, 40));
  if (target.candidate.isPeer) {
    await opened.close();
    return { fifty, atTen: atTen / 5, atTwoHundred: null, heap: null };
  }
  await addRows(opened, target, 140);
  const atTwoHundred = await addRows(opened, target, 10);
  for (let at = 0; at < 2; at += 1) await opened.devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await opened.devtools.send('Runtime.getHeapUsage');
  await opened.close();
  return { fifty, atTen: atTen / 5, atTwoHundred: atTwoHundred / 10, heap: usedSize };
}
