import { describe, expect, it } from 'vitest';
import { strengthOf } from '../api/password-strength';

const known = ['Ravi Kumar', 'ravi@example.com'];

describe('the strength of a password', () => {
  it.each([
    ['password1234', '“password” is among what is guessed first.'],
    ['P@ssw0rd1234', '“P@ssw0rd” is among what is guessed first.'],
    ['ravi kumar 1990', '“ravi kumar” is what somebody who knows you tries first.'],
    ['Tradingjournal1', '“Tradingjournal” is what somebody who knows you tries first.'],
    ['qwertyuiop12', '“qwertyuiop” is a walk over the keyboard.'],
    ['1qaz2wsx3edc', '“1qaz2wsx3edc” is a walk over the keyboard.'],
    ['aaaaaaaaaaaa', '“aaaaaaaaaaaa” repeats itself.'],
    ['abcabcabcabc', '“abcabcabcabc” repeats itself.'],
    ['ghijklmnopqr', '“ghijklmnopqr” is a sequence.'],
    ['12-05-1990 rahul', '“12-05-1990” looks like a date.'],
  ])('names what makes %s weak', (password, reason) => {
    const { level, advice } = strengthOf(password, known);
    expect(level).toBe(0);
    expect(advice).toContain(reason);
  });

  // What the server's estimate of the same passwords came to, with its dictionaries.
  it.each([
    ['password1234', 3.8], ['qwertyuiop12', 11.0], ['ravi kumar 1990', 10.3], ['summer2024!!', 19.5], ['iloveyouforever', 13.3],
    ['xK9$mQ2v#Lp7', 53.0], ['hgTr4kQz81mn', 51.5], ['a quiet river of numbers', 60.7], ['mango lamp orbit', 43.9], ['winter is coming', 34.0],
  ])('is estimated for %s within a third of what the server makes of it, or a few bits', (password, served) => {
    expect(Math.abs(strengthOf(password, known).bits - served)).toBeLessThan(Math.max(4, served / 3));
  });

  it('grows with every word that is added', () => {
    const words = 'mango lamp orbit violin'.split(' ');
    const bits = words.map((_, i) => strengthOf(words.slice(0, i + 1).join(' ')).bits);
    expect(bits).toEqual(bits.toSorted((a, b) => a - b));
    expect(strengthOf(words.join(' ')).level).toBe(3);
  });

  it('says how many characters are missing, counted as people count them', () => {
    expect(strengthOf('🙂🙂🙂').missing).toBe(9);
    expect(strengthOf('twelve chars').missing).toBe(0);
    expect(strengthOf('xK9$mQ2v#Lp')).toMatchObject({ missing: 1, level: 0 });
  });

  it('refuses what the server would not even look at', () => {
    expect(strengthOf('x'.repeat(129))).toMatchObject({ level: 0, advice: 'At most 128 characters.' });
  });

  it('takes no longer for a long one that repeats itself', () => {
    const begun = performance.now();
    strengthOf('ab'.repeat(64), known);
    strengthOf('a'.repeat(128), known);
    expect(performance.now() - begun).toBeLessThan(500);
  });

  it('knows other scripts than latin', () => {
    expect(strengthOf('पासवर्ड बहुत लंबा').level).toBe(3);
  });
});
