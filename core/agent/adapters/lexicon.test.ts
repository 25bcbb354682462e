import { expect, test } from 'vitest';
import { glossOf, languageOf } from '../domain/baseline/gloss.ts';
import { planByRules } from '../domain/baseline/plan.ts';
import { vocabularyOf } from '../domain/labels.ts';
import { readLexicon } from './lexicon.ts';

const lexicon = readLexicon();
const labels = ['Mecha', 'Romance', 'Comedy', 'Horror'].map((value) => ({ field: 'genres', value, count: 100 }));
const plan = (request: string) => planByRules(request, '2026-11-23', vocabularyOf(['genres'], labels), lexicon);

test.each([
  ['un chico quiere ser pirata', 'es', 'a boy wants be pirate'],
  ['uma bruxa que voa em uma vassoura', 'pt', 'a witch that fly in a broom'],
  ["un détective poursuit des voleurs", 'fr', 'a detective hunt chase of thief'],
  ['ein Mädchen und ihr Bruder kämpfen gegen Dämonen', 'de', 'a girl and their brother battle fight against demon'],
  ['戦車で戦う女子高生', 'ja', 'tank battle fight schoolgirl high school girl'],
])('"%s" is told word by word in English', (request, tag, text) => {
  const language = languageOf(request, lexicon);
  expect(language?.tag).toBe(tag);
  expect(glossOf(request, language!).text).toBe(text);
});

test.each(['a boy wants to be a pirate', 'Die Hard', 'Naruto', 'no game no life', 'anime like Monster', '12'])('"%s" is in no other language', (request) => {
  expect(languageOf(request, lexicon)?.tag).toBeUndefined();
});

test('genders and plurals are told apart, whatever their stems', () => {
  const [spanish] = lexicon.filter(({ tag }) => tag === 'es');
  expect(['chica', 'chicas', 'chico', 'chicos', 'hermana', 'hermanos'].map((word) => glossOf(word, spanish!).text)).toEqual(['girl', 'girl', 'boy', 'boy', 'sister', 'brothers siblings']);
});

test('German words made of two known ones are read as both', () => {
  const [german] = lexicon.filter(({ tag }) => tag === 'de');
  expect(glossOf('Jazzmusik Drachenprinzessin', german!).text).toBe('jazz music dragon princess');
});

test('a plot is searched for in English and in its own words', () => {
  expect(plan('un cazador de vampiros con una espada')).toMatchObject({ text: 'a hunter of vampire with a sword', own_words: 'un cazador de vampiros con una espada' });
});

test('of a request that is read the rest is in English, and titles stay as they are', () => {
  expect(plan('lustige Serien ohne Romantik').exclude.map(({ values }) => values)).toEqual([['Romance']]);
  expect(plan('un anime como Black Lagoon pero con piratas')).toMatchObject({ like: ['Black Lagoon'], text: 'with pirate' });
});

test('what is hardly known is searched for as it stands', () => {
  expect(plan('receta de paella con gambas y arroz')).toMatchObject({ text: 'receta de paella con gambas y arroz' });
  expect(plan('receta de paella con gambas y arroz').own_words).toBeUndefined();
});

test.each(['was läuft gerade diese Saison', 'anime de esta temporada', 'les anime de cette saison', '今期のアニメ', 'animes desta temporada'])('"%s" asks for the season that it is', (request) => {
  expect(plan(request).filters.map(({ values }) => values).flat()).toEqual(['FALL', 2026]);
});

test('"like X but with" a label is a condition, and with more it is a description', () => {
  expect(plan('something like Death Note but with mecha')).toMatchObject({ like: ['Death Note'], text: '', filters: [{ field: 'genres', values: ['Mecha'] }] });
  expect(plan('something like Death Note but with mecha pilots')).toMatchObject({ like: ['Death Note'], filters: [] });
});

test('today is a day of broadcasts only where it is about these', () => {
  expect(plan('今日の為替レートを教えてください').schedule).toBeNull();
  expect(plan('今日の放送').schedule).toEqual({ first_day: '2026-11-23', last_day: '2026-11-23' });
});
