import type { Frame } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import type { Tab } from './tab.ts';

/** A printed page as somebody with the PDF in hand, or a screen reader on it, has it. */
export interface PrintedPaper {
  /** The words of each page, spaces and line ends taken out: they come and go with the width of the paper. */
  readonly pages: readonly string[];
  readonly isTagged: boolean;
  readonly title: string;
}

/** Letters and digits only. */
export function letters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
}

async function frameOf({ page, tab }: Tab): Promise<Frame> {
  await tab.locator('article.paper').waitFor();
  const frame = page.frames().find((one) => one.parentFrame() !== null && one.url().includes('#'));
  if (frame === undefined) throw new Error('The tab has no frame.');
  return frame;
}

/** What the browser's print command makes of the sheet on screen: the frame's own document with all its styles, as a tagged PDF. */
export async function paperOf(opened: Tab): Promise<PrintedPaper> {
  const frame = await frameOf(opened);
  const html = await frame.evaluate(() => {
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
    return `<!doctype html><html lang="en-GB"><head><title>${document.title}</title><style>${rules.join('\n')}</style></head>${document.body.outerHTML}</html>`;
  });
  const sheet = await opened.page.context().newPage();
  await sheet.setContent(html.replace(/<script[\s\S]*?<\/script>/g, ''));
  const bytes = await sheet.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  await sheet.close();
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf, { mergePages: false });
  const { info } = await pdf.getMetadata();
  return {
    pages: text.map(letters),
    isTagged: (await pdf.getMarkInfo())?.Marked === true,
    title: 'Title' in info ? String(info.Title) : '',
  };
}
