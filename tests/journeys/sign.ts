import type { FrameLocator } from 'playwright-core';

/** Signs the form on the page as the person of this name, who is looking at it, and waits until it says so. */
export async function signAs(name: string, tab: FrameLocator): Promise<void> {
  await tab
    .getByRole('button', { name: /^Sign$/ })
    .first()
    .click();
  await tab.getByRole('dialog').getByRole('button', { name: /sign/i }).last().click();
  await tab
    .getByText(new RegExp(`${name} signed \\w\\w\\w \\d+ \\w+ \\d+`))
    .first()
    .waitFor();
}
