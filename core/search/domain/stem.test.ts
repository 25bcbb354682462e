import { describe, expect, it } from 'vitest';
import { stem } from './stem.ts';

describe('stems', () => {
  // From the examples of Porter's paper.
  it.each([
    ['caresses', 'caress'], ['ponies', 'poni'], ['cats', 'cat'], ['feed', 'feed'], ['agreed', 'agre'],
    ['plastered', 'plaster'], ['motoring', 'motor'], ['sing', 'sing'], ['conflated', 'conflat'], ['hopping', 'hop'],
    ['falling', 'fall'], ['hissing', 'hiss'], ['filing', 'file'], ['happy', 'happi'], ['sky', 'sky'],
    ['relational', 'relat'], ['conditional', 'condit'], ['vietnamization', 'vietnam'], ['triplicate', 'triplic'],
    ['hopeful', 'hope'], ['goodness', 'good'], ['revival', 'reviv'], ['adjustment', 'adjust'], ['adoption', 'adopt'],
    ['probate', 'probat'], ['rate', 'rate'], ['controll', 'control'], ['roll', 'roll'],
  ])('%s is %s', (word, expected) => {
    expect(stem(word)).toBe(expected);
  }); // prettier-ignore

  it.each(['巨人', 'é', 'x2', 'go'])('leave other words as they are: %s', (word) => {
    expect(stem(word)).toBe(word);
  });
});
