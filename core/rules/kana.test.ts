import { describe, expect, it } from 'vitest';
import { isKana, romanise } from './kana.ts';

describe('kana in Latin letters', () => {
  it.each([
    ['ナルト', 'naruto'], ['なると', 'naruto'], ['しんちゃん', 'shinchan'], ['ボッチ', 'bocchi'], ['がっこう', 'gakkou'], ['シェリー', 'sherii'],
    ['シティーハンター', 'shitiihantaa'], ['ファイナル', 'fainaru'], ['ヴァンパイア', 'vanpaia'], ['デュエル', 'dyueru'], ['プリティー', 'puritii'],
    ['あぃまぃみぃ', 'aimaimii'], ['あっ', 'a'], ['ー', ''], ['えーっ', 'ee'],
  ])('are read as English-speaking viewers spell them: %s is %s', (kana, latin) => expect(romanise(kana)).toBe(latin));

  it('leave letters of other scripts as they are', () => {
    expect(romanise('進撃の巨人 naruto')).toBe('進撃no巨人 naruto');
    expect([isKana('ナルト'), isKana('進撃の巨人'), isKana('naruto'), isKana('')]).toEqual([true, false, false, false]);
  });
});
