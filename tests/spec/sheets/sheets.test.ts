import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSheets } from '../../../bot/adapters/sheets/read-sheets.ts';
import { beyondLimits } from '../../../bot/adapters/sheets/workbook-limits.ts';
import { writeWorkbook } from '../../../bot/adapters/sheets/write-workbook.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import type { Cell } from '../../../shared/domain/sheets/cell.ts';

const on = (date: string) => Temporal.PlainDate.from(date);

function plain(cells: readonly Cell[]): unknown[] {
  return cells.map((cell) => (cell instanceof Temporal.PlainDate ? cell.toString() : cell));
}

async function rowsOf(bytes: Uint8Array, name = 'people.csv'): Promise<unknown[]> {
  const read = await readSheets(bytes, name);
  if (!read.ok) throw new Error(read.error.message);
  return read.value.flatMap((sheet) => sheet.rows.map(({ line, cells }) => [sheet.name, line, ...plain(cells)]));
}

async function refusalOf(bytes: Uint8Array, name = 'people.xlsx'): Promise<string> {
  const read = await readSheets(bytes, name);
  if (read.ok) throw new Error('it was read');
  expect(read.error).toMatchObject({ code: 'invalid-field', field: 'file' });
  return read.error.message;
}

/** A workbook as some other program makes it. */
function workbook(sheetXml: string): Uint8Array {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    ),
    '_rels/.rels': strToU8(
      `${head}<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="People" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${head}<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `${head}<worksheet xmlns="${main}"><sheetData>${sheetXml}</sheetData></worksheet>`,
    ),
  });
}

describe('a workbook', () => {
  it('comes back as it was written: text that looks like a formula stays text, dates are dates, empty lines keep the count', async () => {
    const bytes = await writeWorkbook([
      {
        name: 'People',
        columns: [
          { title: 'Name' },
          { title: 'Training renews on', type: 'date' },
          { title: 'Number', type: 'number' },
        ],
        rows: [
          ['=1+1', on('2026-11-23'), 3],
          [],
          ['-5', null, null],
          ['+44', on('2026-06-30'), 0.5],
          ['@home', null, null],
        ],
      },
      { name: 'Nothing yet', columns: [{ title: 'Name' }], rows: [] },
    ]);
    expect(await rowsOf(bytes, 'trust.xlsx')).toEqual([
      ['People', 1, 'Name', 'Training renews on', 'Number'],
      ['People', 2, '=1+1', '2026-11-23', 3],
      ['People', 4, '-5', null, null],
      ['People', 5, '+44', '2026-06-30', 0.5],
      ['People', 6, '@home', null, null],
      ['Nothing yet', 1, 'Name'],
    ]);
  });

  it('takes a name no spreadsheet would and characters no file could hold', async () => {
    const bytes = await writeWorkbook([
      {
        name: 'Actions: open/closed, of every school in the trust',
        columns: [{ title: 'A' }],
        rows: [['a\u0001b <&>']],
      },
    ]);
    expect(await rowsOf(bytes, 'x.xlsx')).toEqual(
      [
        ['Actions  open closed, of every s', 1, 'A'],
        ['Actions  open closed, of every s', 2, 'a b <&>'],
      ].map(([name, ...rest]) => [String(name).slice(0, 31), ...rest]),
    );
  });

  it('gives a formula as the value it last showed', async () => {
    const bytes = workbook(
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c></row>',
    );
    expect(await rowsOf(bytes, 'x.xlsx')).toEqual([['People', 1, 2, 'ab']]);
  });

  it('is refused where it goes on beyond what is read, and not where only the colours do', async () => {
    const cell = (at: string) => `<row r="${at.replace(/\D/g, '')}"><c r="${at}"><v>1</v></c></row>`;
    expect(await refusalOf(workbook(cell('DA1')))).toContain('beyond column CZ');
    expect(await rowsOf(workbook(cell('CZ1')), 'x.xlsx')).toHaveLength(1);
    expect(await refusalOf(workbook(cell('A20001')))).toContain('more than 20,000 lines');
    expect(await rowsOf(workbook(cell('A20000')), 'x.xlsx')).toHaveLength(1);
    expect(await rowsOf(workbook('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row>'), 'x.xlsx')).toEqual([
      ['People', 1, 1],
    ]);
  });

  it.each([
    ['r="XFD1"', 'beyond column CZ'],
    ["r='XFD1'", 'beyond column CZ'],
    ['r = "XFD1"', 'beyond column CZ'],
    ['s="0" r="XFD1"', 'beyond column CZ'],
    ['t="str" r="A20001"', 'more than 20,000 lines'],
    ['r="ZZZZZZZ1"', 'cannot be opened'],
    ['t="str" r="ZZZZZZZ1"', 'cannot be opened'],
    ['r="A9999999"', 'cannot be opened'],
    ['r="&#90;&#90;&#90;&#90;&#90;&#90;&#90;1"', 'cannot be opened'],
    ['t=">" r="ZZZZZZZ1"', 'cannot be opened'],
  ])('does not fill the memory on the way to a cell far off: %s', async (place, words) => {
    expect(await refusalOf(workbook(`<row><c ${place}><v>1</v></c></row>`))).toContain(words);
    expect(await refusalOf(workbook(`<row><x:c ${place}><v>1</v></x:c></row>`))).toContain(words);
  });

  it('has no line beyond Excel’s last, however empty', async () => {
    const filled = '<row r="1"><c r="A1"><v>1</v></c></row>';
    expect(await refusalOf(workbook(`${filled}<row r="1048577"/>`))).toContain('cannot be opened');
    expect(await refusalOf(workbook(`${filled}<row><c r="A9999999"/></row>`))).toContain('cannot be opened');
    expect(await rowsOf(workbook(`${filled}<row r="1048576"/>`), 'x.xlsx')).toEqual([['People', 1, 1]]);
  });

  it('with tags that never end is done with at once', () => {
    const endless = zipSync({ 'xl/worksheets/sheet1.xml': strToU8('<c r="A1"'.repeat(2_000_000)) });
    expect(beyondLimits(endless)).toBeNull();
  });

  it('that could be read in two ways is not opened: what is hidden from one is found by the other', async () => {
    const whole = Buffer.from(workbook('<row r="1"><c r="A1"><v>1</v></c></row>'));
    const end = whole.length - 22;
    const directory = whole.readUInt32LE(end + 16);
    const twisted = async (twist: (zip: Buffer) => Uint8Array) => refusalOf(twist(Buffer.from(whole)));
    expect(await rowsOf(whole, 'x.xlsx')).toEqual([['People', 1, 1]]);
    const fewer = (zip: Buffer) => {
      zip.writeUInt16LE(1, end + 10);
      return zip;
    };
    const hidden = zipSync({ 'xl/hidden.xml': new Uint8Array(100) });
    const between = (zip: Buffer) => {
      const entry = Buffer.from(hidden.subarray(0, Buffer.from(hidden).readUInt32LE(hidden.length - 6)));
      const longer = Buffer.concat([zip.subarray(0, directory), entry, zip.subarray(directory)]);
      longer.writeUInt32LE(directory + entry.length, longer.length - 6);
      return longer;
    };
    const larger = (zip: Buffer) => {
      zip.writeUInt32LE(0xffff_ffff, 22);
      return zip;
    };
    for (const twist of [fewer, between, larger]) expect(await twisted(twist)).toContain('cannot be opened');
  });

  it('is refused before it unpacks to more than memory should hold', () => {
    const bomb = zipSync({
      'xl/worksheets/sheet1.xml': new Uint8Array(50_000),
      'xl/styles.xml': new Uint8Array(50_000),
    });
    expect(bomb.length).toBeLessThan(1000);
    expect(beyondLimits(bomb, { unpackedBytes: 99_999 })).toBe('large');
    expect(beyondLimits(bomb, { unpackedBytes: 100_000 })).toBeNull();
  });

  it('is refused in words, never with a crash, when it is none', async () => {
    const cut = (await writeWorkbook([{ name: 'A', columns: [{ title: 'A' }], rows: [] }])).slice(0, 300);
    expect(await refusalOf(cut)).toContain('cannot be opened as a spreadsheet');
    expect(await refusalOf(strToU8('PK'))).toContain('cannot be opened');
    expect(await refusalOf(zipSync({ 'word/document.xml': strToU8('<w/>') }))).toContain('cannot be opened');
    expect(await refusalOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]))).toContain(
      'password',
    );
    expect(await refusalOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'photo.csv')).toContain(
      'not a spreadsheet',
    );
    expect(await refusalOf(new Uint8Array(0))).toBe('This file is empty.');
    expect(await refusalOf(strToU8('\n\n,,\n'), 'x.csv')).toBe('There is nothing in this file.');
    expect(await refusalOf(new Uint8Array(2_000_001))).toContain('larger than 2 MB');
  });
});

describe('a csv file', () => {
  it('is read as Excel in Britain writes it, every cell as text', async () => {
    const utf8 = strToU8('\uFEFFName,Trained on\r\nZoë Hart,23/11/2026\r\n\r\n"Okafor, Ada",7\r\n');
    const rows = [
      ['people', 1, 'Name', 'Trained on'],
      ['people', 2, 'Zoë Hart', '23/11/2026'],
      ['people', 4, 'Okafor, Ada', '7'],
    ];
    expect(await rowsOf(utf8)).toEqual(rows);
    const semicolons = 'Name;Trained on\nZoë Hart;23/11/2026\n\nOkafor, Ada;7\n';
    expect(await rowsOf(Uint8Array.from(semicolons, (letter) => letter.charCodeAt(0)))).toEqual(rows);
    expect(await rowsOf(new Uint8Array(Buffer.from(`\uFEFF${semicolons.replaceAll(';', '\t')}`, 'utf16le')))).toEqual(
      rows,
    );
  });

  it('may have one column, and says which line has an unclosed quotation mark', async () => {
    expect(await rowsOf(strToU8('Email\na@x.example'))).toEqual([
      ['people', 1, 'Email'],
      ['people', 2, 'a@x.example'],
    ]);
    expect(await refusalOf(strToU8('Name,Email\nA,b\n"Ada,c\nd,e\n'), 'x.csv')).toContain(
      'Line 3 has a quotation mark',
    );
  });

  it('has 20,000 lines and no more', async () => {
    const lines = (count: number) => strToU8(Array.from({ length: count }, (_, at) => `a,${at}`).join('\n'));
    expect(await rowsOf(lines(20_000))).toHaveLength(20_000);
    expect(await refusalOf(lines(20_001), 'x.csv')).toContain('more than 20,000 lines');
    expect(await rowsOf(strToU8(Array(104).fill('a').join()))).toHaveLength(1);
    expect(await refusalOf(strToU8(Array(105).fill('a').join()), 'x.csv')).toContain('more than 104 columns');
  });
});
