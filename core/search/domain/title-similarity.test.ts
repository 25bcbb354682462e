import { describe, expect, it } from 'vitest';
import { matchTitle } from './title-similarity.ts';

const titleSimilarity = (query: string, titles: readonly string[]) => matchTitle(query)(titles).similarity;

describe('title similarity', () => {
  it.each([
    ['Cowboy Bebop', 'COWBOY BEBOP!'],
    ['Pokémon', 'pokemon'],
    ['ＮＡＲＵＴＯ', 'Naruto'],
    ['進撃の巨人', '進撃の巨人'],
  ])('is 1 for the same words however they are written: %s, %s', (query, title) => {
    expect(titleSimilarity(query, [title])).toBeCloseTo(1);
  });

  it('forgives a misspelling', () => {
    expect(titleSimilarity('shingeki no kyojn', ['Shingeki no Kyojin'])).toBeGreaterThan(0.7);
  });

  it('forgives two letters that changed places in a short name', () => {
    expect(titleSimilarity('slaeyrs', ['Slayers'])).toBeGreaterThan(0.8);
    expect(titleSimilarity('naruot', ['Naruto'])).toBeGreaterThan(0.8);
  });

  it('is half how alike the two are and half how much of the query the title accounts for', () => {
    // "cowboy" has 7 letter groups, "cowboy bebop" those and 6 more.
    expect(titleSimilarity('cowboy', ['Cowboy Bebop'])).toBeCloseTo(7 / 20 + 1 / 2, 12);
    expect(titleSimilarity('cowboy bebop', ['Cowboy'])).toBeCloseTo(7 / 20 + 7 / 13 / 2, 12);
  });

  it('counts the letters in their place from four letters on, up to forty, where two at most are missing', () => {
    expect(titleSimilarity('abcd', ['abdc'])).toBeCloseTo(3 / 4, 12);
    expect(titleSimilarity('abc', ['acb'])).toBeLessThan(0.6);
    const swapped = (length: number) => titleSimilarity('ab'.repeat(length / 2), ['ba'.repeat(length / 2)]);
    expect(swapped(40)).toBeGreaterThan(0.9);
    expect(swapped(42)).toBeLessThan(0.9);
    expect(titleSimilarity('abcdefgh', ['badcfehgij'])).toBeCloseTo(1 - 6 / 10, 12);
    expect(titleSimilarity('abcdefgh', ['badcfehgijk'])).toBeLessThan(0.3);
  });

  it('does not take one short name for another', () => {
    expect(titleSimilarity('nana', ['Nono'])).toBeLessThan(0.6);
  });

  it('says which title it was', () => {
    expect(matchTitle('spirited away')(['千と千尋の神隠し', 'Spirited Away']).title).toBe('Spirited Away');
  });

  it('ranks the whole title before a longer one that contains the query', () => {
    const whole = titleSimilarity('fullmetal', ['Fullmetal']);
    const longer = titleSimilarity('fullmetal', ['Fullmetal Alchemist']);
    expect(longer).toBeGreaterThan(0.7);
    expect(whole).toBeGreaterThan(longer);
  });

  it('knows a part of a Japanese title', () => {
    expect(titleSimilarity('巨人', ['進撃の巨人'])).toBeGreaterThan(0.6);
    expect(titleSimilarity('巨人', ['ナルト'])).toBe(0);
  });

  it('counts the best of several titles', () => {
    expect(titleSimilarity('spirited away', ['千と千尋の神隠し', 'Spirited Away'])).toBeCloseTo(1);
  });

  it('is 0 without titles, and for a query without letters', () => {
    expect(titleSimilarity('naruto', [])).toBe(0);
    expect(titleSimilarity('!!!', ['Naruto'])).toBe(0);
  });
});
