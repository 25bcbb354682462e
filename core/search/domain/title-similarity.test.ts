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
