// dev only, not committed
import { chromium } from 'playwright-core';
import { buildPage } from './build-pages.ts';
import { CANDIDATES } from './candidates.ts';
import { accessCosts } from './measure-access.ts';
import { fieldsPerKey, keystrokes } from './measure-keys.ts';
import { coldLoad, warmMounts } from './measure-load.ts';
import { rowCosts } from './measure-rows.ts';
import { median } from './medians.ts';
import { servePages } from './serve-pages.ts';

const which = process.argv[2].split(',');
const names = (process.argv[3] ?? 'baseline,ours').split(',');
const n = Number(process.argv[4] ?? 1);
const fns: any = {
  access: accessCosts,
  fields: fieldsPerKey,
  keys: keystrokes,
  cold: coldLoad,
  warm: warmMounts,
  rows: rowCosts,
};
const cs = CANDIDATES.filter((c) => names.includes(c.name));
const pages = new Map();
for (const c of cs) pages.set(c.name, await buildPage(c));
const server = await servePages(pages);
for (const w of which) {
  const all: any = {};
  for (let i = 0; i < n; i++) {
    const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
    for (const form of w === 'rows' ? (['B'] as const) : (['A', 'B'] as const))
      for (const c of i % 2 ? [...cs].reverse() : cs) {
        try {
          const v = await fns[w](b, { candidate: c, form, server });
          (all[`${c.name} ${form}`] ??= []).push(v);
        } catch (e) {
          console.log(w, c.name, form, String(e).slice(0, 400));
        }
      }
    await b.close();
  }
  for (const [k, v] of Object.entries(all) as any) {
    const flat = v.flat();
    console.log(
      w,
      k,
      typeof flat[0] === 'number'
        ? median(flat).toFixed(1)
        : JSON.stringify(
            w === 'rows'
              ? Object.fromEntries(
                  Object.keys(flat[0]).map((x) => [x, Math.round(median(flat.map((o: any) => o[x])) * 10) / 10]),
                )
              : flat,
          ),
    );
  }
}
server.close();
