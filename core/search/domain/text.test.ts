import { describe, expect, it } from 'vitest';
import { embeddedText, searchableTerms } from './text.ts';

const texts = { title: [], label: [], body: [], name: [] };

describe('the embedded text', () => {
  it('is the prose, without titles and labels', () => {
    const text = embeddedText({
      ...texts,
      title: ['Wolf’s Rain'],
      label: ['TV', 'Drama'],
      body: ['Wolves search for paradise.'],
    });
    expect(text).toBe('Wolves search for paradise.');
  });

  it('falls back to the titles of a record without prose', () => {
    expect(embeddedText({ ...texts, title: ['Monster'], label: ['TV'] })).toBe('Monster. TV');
  });

  it('is empty for a record without any text', () => {
    expect(embeddedText(texts)).toBe('');
  });

  it('does not grow with the synopsis beyond what the model reads well', () => {
    expect(embeddedText({ ...texts, body: ['word '.repeat(10_000)] }).length).toBeLessThanOrEqual(1_200);
  });
});

describe('the searchable terms', () => {
  it('are stems of titles, labels, prose and names, labels and titles counting more', () => {
    const terms = searchableTerms({
      title: ['Trigun'],
      label: ['Western'],
      body: ['Gunmen, wolves.'],
      name: ['Vash'],
    });
    expect(terms).toEqual(['trigun', 'trigun', 'western', 'western', 'western', 'gunmen', 'wolv', '~vash']);
  });

  it('have a word of several titles as often as of one', () => {
    const terms = searchableTerms({ ...texts, title: ['Hunter', 'Hunter 2', '狩人'], body: ['Wolves.'] });
    expect(terms.filter((term) => term === 'hunter')).toHaveLength(2);
  });

  it('leave out who wrote the synopsis', () => {
    const terms = searchableTerms({ ...texts, body: ['Wolves. (Source: ANN) [Written by MAL Rewrite]'] });
    expect(terms).toEqual(['wolv']);
  });

  it('are those of a record that names somebody, or has a label beside its format', () => {
    expect(searchableTerms({ ...texts, title: ['Trigun'], name: ['Vash'] })).toEqual(['trigun', 'trigun', '~vash']);
    expect(searchableTerms({ ...texts, label: ['TV', 'Western'] })).toContain('western');
  });

  it('keep the words of several texts apart', () => {
    expect(searchableTerms({ title: ['Tri', 'Gun'], label: ['TV', 'West'], body: ['one', 'two'], name: ['Vash', 'Meryl'] })).toEqual(expect.arrayContaining(['tri', 'gun', 'tv', 'west', 'on', 'two', '~vash', '~meryl']));
  });

  it('are none for a record with nothing but titles and a format', () => {
    expect(searchableTerms({ ...texts, title: ['Trigun'], label: ['TV'] })).toEqual([]);
  });
});
