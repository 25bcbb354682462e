import { describe, expect, it } from 'vitest';
import { isNameIn } from './names.ts';
import { searchableTerms } from './text.ts';

const titles = ['Paprika', '進撃の巨人'];
const terms = searchableTerms({ title: titles, label: [], body: ['Levi is a brand of jeans.'], name: ['Satoshi Kon', '細田守', 'Susumu Hirasawa'] });

describe('a name', () => {
  it.each(['Satoshi Kon', 'kon satoshi', 'Kon', '細田守', 'Hirasawa Susumu'])('is found whole, in either order: "%s"', (name) => {
    expect(isNameIn(name)({ terms, titles })).toBe(true);
  });

  it.each(['Satoshi Hirasawa', 'Levi', 'Satoshi Kon anime', '巨人', '細田直人', '', '!'])('is not what is of two people, of prose or of a title, or more than a name: "%s"', (text) => {
    expect(isNameIn(text)({ terms, titles })).toBe(false);
  });
});
