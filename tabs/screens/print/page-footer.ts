import { useEffect } from 'react';

/** A rule that puts a line at the foot of every printed page; the text is quoted so that nothing in it can end the rule. */
export function footerRule(text: string): string {
  const quoted = text.replace(/[\\"]/g, '\\$&').replace(/\s+/g, ' ');
  return `@page { @bottom-left { color: #424242; content: "${quoted}"; font: 8.5pt "Segoe UI", Arial, sans-serif; } }`;
}

/** While the page is shown: its title names the printed file, and this line stands at the foot of every sheet where the browser can do that. */
export function usePageFooter(title: string, text: string): void {
  useEffect(() => {
    const before = document.title;
    document.title = title;
    const style = document.createElement('style');
    style.textContent = footerRule(text);
    document.head.append(style);
    return () => {
      document.title = before;
      style.remove();
    };
  }, [title, text]);
}
