import { expect, it } from 'vitest';
import { readOrdinal } from './ordinal.ts';

it.each([
  ['Attack on Titan Season 3', { base: 'attack on titan', season: 3 }],
  ['Attack on Titan season 3 part 2', { base: 'attack on titan', season: 3, part: 2 }],
  ['進撃の巨人 2期', { base: '進撃の巨人', season: 2 }],
  ['进击的巨人 第三季 Part.2', { base: '进击的巨人', season: 3, part: 2 }],
  ['ログ・ホライズン(第2シリーズ)', { season: 2 }],
  ['86-エイティシックス-(第2クール)', { part: 2 }],
  ['Log Horizon 2nd Season', { base: 'log horizon', season: 2 }],
  ['Fate/Zero 2nd', { base: 'fate/zero', season: 2 }],
  ['Mob Psycho 100 II', { base: 'mob psycho 100', season: 2 }],
  ['Kaguya-sama S2', { base: 'kaguya-sama', season: 2 }],
  ["Gintama'", { base: 'gintama', season: 2 }],
  ['Code Geass R2', { base: 'code geass', season: 2 }],
  ['Chihayafuru 2', { base: 'chihayafuru', season: 2 }],
  ['Shingeki no Kyojin: The Final Season', { base: 'shingeki no kyojin', isFinal: true }],
  ['Haikyuu segunda temporada', { base: 'haikyuu', season: 2 }],
  ['Haikyuu saison 2', { base: 'haikyuu', season: 2 }],
  ['Haikyuu Staffel 3', { base: 'haikyuu', season: 3 }],
  ['나의 히어로 아카데미아 2기', { base: '나의 히어로 아카데미아', season: 2 }],
  ['the sequel of Overlord', { base: 'overlord', season: 2 }],
  ['Overlord II sequel', { base: 'overlord', season: 3 }],
  ['la secuela de Date A Live', { base: 'date a live', season: 2 }],
  ['オーバーロードの続編', { base: 'オーバーロード', season: 2 }],
  ['the second season of Dr. Stone', { base: 'dr. stone', season: 2 }],
  ['Initial D Fourth Stage', { base: 'initial d', season: 4 }],
])('"%s" says which one it is', (text, expected) => {
  expect(readOrdinal(text)).toMatchObject(expected);
});

it.each(['Mob Psycho 100', 'Area 88', '86', 'Ranma ½', 'Steins;Gate 0', 'Trigun', 'Natsume Yuujinchou San', 'Blade Runner 2049', '2', 'K-On!', 'sequel', 'The Sequel Girl'])('"%s" says none', (text) => {
  expect(readOrdinal(text)).toEqual({ base: text.normalize('NFKC').toLowerCase() });
});
