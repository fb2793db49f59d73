import { invalid } from './refusal.ts';

/** An element of the small XML that fields, views and CAML are written in. Names and attribute names keep their case. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Text directly inside, unescaped. */
  readonly text: string;
  /** What stands between the tags, as written. */
  readonly inner: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES[String(name)] ?? whole;
  });
}

const TAG =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: Element[];
  text: string;
  readonly from: number;
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) found[name] = unescaped(double ?? single ?? '');
  return found;
}

/** The root element of a text; 400 when it is not well formed. */
export function readXml(xml: string): Element {
  const stack: Open[] = [{ name: '', attributes: {}, children: [], text: '', from: 0 }];
  let last = 0;
  for (const match of xml.matchAll(TAG)) {
    const top = stack.at(-1);
    if (top === undefined) throw invalid('The XML is not well formed.');
    const between = xml.slice(last, match.index);
    if (between.includes('<')) throw invalid('The XML is not well formed.');
    top.text += unescaped(between) + (match[1] ?? '');
    last = match.index + match[0].length;
    const [, , isEnd, name, attributes, isEmpty] = match;
    if (name === undefined) continue;
    if (isEnd === '/') close(stack, name, xml, match.index);
    else if (isEmpty === '/')
      top.children.push({ name, attributes: attributesOf(attributes ?? ''), children: [], text: '', inner: '' });
    else stack.push({ name, attributes: attributesOf(attributes ?? ''), children: [], text: '', from: last });
  }
  const [root] = stack[0]?.children ?? [];
  if (stack.length !== 1 || root === undefined || xml.slice(last).trim() !== '')
    throw invalid('The XML is not well formed.');
  return root;
}

function close(stack: Open[], name: string, xml: string, at: number): void {
  const done = stack.pop();
  const parent = stack.at(-1);
  if (done === undefined || parent === undefined || done.name !== name) throw invalid('The XML is not well formed.');
  const { from, ...rest } = done;
  parent.children.push({ ...rest, inner: xml.slice(from, at) });
}

/** The first child of that name, whatever its case. */
export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((each) => each.name.toLowerCase() === name.toLowerCase());
}

export function childrenOf(element: Element | undefined, name: string): readonly Element[] {
  return element?.children.filter((each) => each.name.toLowerCase() === name.toLowerCase()) ?? [];
}
