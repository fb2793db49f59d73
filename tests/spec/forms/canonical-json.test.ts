import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from '../../../shared/forms/canonical-json.ts';

describe('canonical JSON refuses', () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY])('%s', (value) => {
    expect(() => canonicalJson({ value })).toThrow(RangeError);
  });

  it('half a character, in a value and in a key', () => {
    expect(() => canonicalJson('\ud83d')).toThrow(RangeError);
    expect(() => canonicalJson({ '\ude00': 1 })).toThrow(RangeError);
  });
});

describe('canonical JSON writes', () => {
  it('the example of RFC 8785 section 3.2.2', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('the keys of RFC 8785 section 3.2.3 in UTF-16 order', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      1: 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(Object.values(JSON.parse(canonicalJson(value)))).toContain('One');
    expect([...canonicalJson(value).matchAll(/:"([^"]+)"/g)].map((found) => found[1])).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  it.each([
    [-0, '0'],
    [1e21, '1e+21'],
    [100_000_000_000_000_000_000, '100000000000000000000'],
    [5e-324, '5e-324'],
    [1.7976931348623157e308, '1.7976931348623157e+308'],
    [0.000001, '0.000001'],
    [1e-7, '1e-7'],
  ])('the number %s as %s (RFC 8785 appendix B)', (value, written) => {
    expect(canonicalJson(value)).toBe(written);
  });

  it('the same text whatever order the keys were put in', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}');
    expect(canonicalJson({ a: null, b: [{ c: 2, d: 1 }] })).toBe('{"a":null,"b":[{"c":2,"d":1}]}');
  });

  it('nothing that reads back as anything else', () => {
    const values = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>;
    fc.assert(
      fc.property(values, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      }),
    );
  });
});
