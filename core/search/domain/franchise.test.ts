import { expect, it } from 'vitest';
import { meantEntry } from './franchise.ts';

const entry = (id: string, start: number, titles: readonly string[], format = 'TV') => ({ id, titles, payload: { format, start_date: Date.UTC(start, 0) } });
const aot = [
  entry('s2', 2017, ['Shingeki no Kyojin Season 2', 'Attack on Titan Season 2']), entry('s1', 2013, ['Shingeki no Kyojin', 'Attack on Titan']),
  entry('s3b', 2019, ['Shingeki no Kyojin Season 3 Part 2', 'Attack on Titan Season 3 Part 2']), entry('film', 2018, ['Attack on Titan Season 2 Movie'], 'MOVIE'),
  entry('s3', 2018, ['Shingeki no Kyojin Season 3', 'Attack on Titan Season 3']), entry('final', 2020, ['Attack on Titan: The Final Season']),
  entry('final2', 2022, ['Attack on Titan: The Final Season Part 2']), entry('other', 2015, ['Monster']),
];

it.each([
  ['attack on titan season 3', 's3'], ['Attack on Titan season 3 part 2', 's3b'], ['attack on titan s2', 's2'], ['attack on titan final season', 'final'],
  ['attack on titan the final season part 2', 'final2'], ['attack on titan season 1', 's1'], ['attack on titan', 's1'], ['shingeki no kyojin 2', 's2'],
])('"%s" means its own entry', (query, id) => {
  expect(meantEntry(query, aot)).toBe(id);
});

it('takes a season that some title counts as a part of it', () => {
  const dogs = [entry('other', 2026, ['Bungou Stray Dogs Wan! 2']), entry('first', 2016, ['Bungou Stray Dogs']), entry('second', 2016, ['Bungou Stray Dogs 2nd Season', '文豪ストレイドッグス(第2クール)'])];
  expect(meantEntry('bungou stray dogs season 2', dogs)).toBe('second');
});

it('counts series by their dates where no title says a number', () => {
  const natsume = [entry('c', 2011, ['Natsume Yuujinchou San']), entry('a', 2008, ['Natsume Yuujinchou']), entry('film', 2009, ['Natsume Yuujinchou'], 'MOVIE'), entry('b', 2009, ['Natsume Yuujinchou Zoku'])];
  expect(meantEntry('natsume yuujinchou season 2', natsume)).toBe('b');
  expect(meantEntry('natsume yuujinchou season 3', natsume)).toBe('c');
  expect(meantEntry('natsume yuujinchou season 9', natsume)).toBeUndefined();
});

it('leaves the best where it is when it is the first, or when no franchise is named', () => {
  expect(meantEntry('monster', [entry('a', 2004, ['Monster']), entry('b', 2015, ['Monster Musume'])])).toBeUndefined();
  expect(meantEntry('quite another thing 2', aot)).toBeUndefined();
});

it('leaves a later one where it is when it alone is called by the name', () => {
  const samurai = [entry('seven', 2004, ['Samurai 7', 'サムライセブン']), entry('gun', 2004, ['Samurai Gun', 'サムライガン'])];
  expect(meantEntry('サムライセブン', samurai)).toBeUndefined();
  const kurumi = [entry('second', 2001, ['Steel Angel Kurumi 2', '鋼鉄天使くるみ2式']), entry('first', 1999, ['Steel Angel Kurumi', '鋼鉄天使くるみ'])];
  expect(meantEntry('鋼鉄天使くるみ2式', kurumi)).toBeUndefined();
  const bare = [entry('second', 2005, ['Strawberry 100% Special 2', 'いちご100%']), entry('first', 2005, ['Strawberry 100%', 'いちご100%'])];
  expect(meantEntry('いちご100%', bare)).toBe('first');
  const titan = [entry('final', 2023, ['進撃の巨人 The Final Season 完結編']), entry('first', 2013, ['進撃の巨人'])];
  expect(meantEntry('進撃の巨人 完結編', titan)).toBeUndefined();
  const arc = [entry('arc', 2021, ['鬼滅の刃 遊郭編', 'Demon Slayer Season 2']), entry('cut', 2023, ['鬼滅の刃 遊郭編 特別編集版'])];
  expect(meantEntry('鬼滅の刃 遊郭編', arc)).toBeUndefined();
});

it('takes what has all words of the query before a shorter name that has only some', () => {
  const titan = [entry('first', 2013, ['進撃の巨人']), entry('ova', 2014, ['進撃の巨人 OAD'], 'OVA'), entry('final', 2023, ['進撃の巨人 The Final Season 完結編 前編'])];
  expect(meantEntry('進撃の巨人 完結編', titan)).toBe('final');
  expect(meantEntry('進撃の巨人 反撃', titan)).toBeUndefined();
  expect(meantEntry('進撃の巨人', titan)).toBeUndefined();
});
