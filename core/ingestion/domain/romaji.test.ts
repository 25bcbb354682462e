import { describe, expect, test } from 'vitest';
import { romajiOf } from './romaji.ts';

describe('a title in kana', () => {
  test.each([
    ['けいおん！', 'Keion!'], ['フルーツバスケット', 'Furuutsubasuketto'], ['ドラえもん', 'Doraemon'], ['ぼっち・ざ・ろっく！', 'Bocchi Za Rokku!'],
    ['ヴァイオレット・エヴァーガーデン', 'Vaioretto Evaagaaden'], ['ハイキュー!! セカンドシーズン', 'Haikyuu!! Sekandoshiizun'], ['ファイナルファンタジー', 'Fainarufantajii'], ['シティーハンター', 'Shitiihantaa'],
    ['ガンダム Gのレコンギスタ', 'Gandamu Gnorekongisuta'],
  ])('reads %s as %s', (title, romaji) => expect(romajiOf(title)).toBe(romaji));
});

describe('a title whose reading kana do not give', () => {
  test.each(['千と千尋の神隠し', 'うる星やつら', 'COWBOY BEBOP', '원피스', 'Тетрадь смерти', ''])('stays without romaji: %s', (title) => expect(romajiOf(title)).toBeUndefined());
});
