import { describe, expect, it } from 'vitest';
import { Decimal } from '../decimal';
import { exactJson } from '../exact-json';

const d = (text: string) => Decimal.parse(text)!;

describe('a decimal', () => {
  it.each([
    ['1234.50', '1234.5'], ['1,234.5', '1234.5'], ['12,34,567', '1234567'], ['.5', '0.5'], ['5.', '5'], ['−3.10', '-3.1'], ['0.00', '0'],
    ['12345678901.12345678', '12345678901.12345678'],
  ])('reads %s', (text, value) => expect(d(text).toString()).toBe(value));

  it.each(['', '-', '.', '1,5', '1,2345', '1e5', 'ten', '1.2.3', '0x10'])('does not guess what %s means', (text) => {
    expect(Decimal.parse(text)).toBeUndefined();
  });

  it('adds and multiplies without the errors of floats', () => {
    expect(d('0.1').plus(d('0.2')).toString()).toBe('0.3');
    expect(d('1.005').times(d('100')).toString()).toBe('100.5');
    expect(d('90071992547409.93').minus(d('0.01')).toString()).toBe('90071992547409.92');
  });

  it('rounds half-even what does not end', () => {
    expect(d('1').dividedBy(d('3'), 4).toString()).toBe('0.3333');
    expect(d('0.5').dividedBy(d('1'), 0).toString()).toBe('0');
    expect(d('1.5').dividedBy(d('1'), 0).toString()).toBe('2');
    expect(d('-2.5').dividedBy(d('1'), 0).toString()).toBe('-2');
  });

  it('takes numbers by their shortest decimal', () => {
    expect(Decimal.of(0.1).toString()).toBe('0.1');
    expect(Decimal.of(1e-7).toString()).toBe('0.0000001');
    expect(Decimal.of(1.5e21).toString()).toBe('1500000000000000000000');
  });
});

describe('exact JSON', () => {
  it('writes every digit of a decimal and leaves out what is undefined', () => {
    expect(exactJson({ price: d('12345678901.12345678'), tags: ['a"b', undefined], none: undefined, empty: null })).toBe(
      '{"price":12345678901.12345678,"tags":["a\\"b",null],"empty":null}',
    );
  });
});
