const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}

function inline(escaped: string): string {
  return escaped
    .replaceAll(/\[([^\]]+)\]\((https?:\/\/[^\s)]+|mailto:[^\s)]+)\)/g, '<a href="$2">$1</a>')
    .replaceAll(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replaceAll(/(^|[\s(])[_*]([^_*\n]+)[_*](?=$|[\s).,;:!?])/g, '$1<em>$2</em>');
}

function list(lines: readonly string[]): string {
  return `<ul>${lines.map((line) => `<li>${inline(line.replace(/^\s*[-*]\s+/, ''))}</li>`).join('')}</ul>`;
}

/**
 * The Markdown Teams shows in cards, as HTML: bold, italic, links and lists. Everything is escaped first, so no text of a card can become
 * an element or an attribute.
 */
export function cardMarkdown(text: string): string {
  const html: string[] = [];
  for (const block of escapeHtml(text).split(/\n{2,}|\r\n\r\n/)) {
    const lines = block.split(/\r?\n/);
    const isList = lines.every((line) => /^\s*[-*]\s+/.test(line));
    html.push(isList ? list(lines) : `<p>${inline(lines.join('<br>'))}</p>`);
  }
  return html.join('');
}
