import { expect, test } from 'vitest';
import { StudioRole } from '#proto/anime';
import { Image_Kind, Image_Size, Source } from '#proto/common';
import { anime, edgeOver, fakeServices, uuid } from '../testing.ts';

const { COVER, POSTER, BANNER } = Image_Kind;
const { MEDIUM, LARGE, EXTRA_LARGE } = Image_Size;
const show = anime(1, {
  studios: [{ name: 'Shuka', role: StudioRole.ANIMATION }, { name: 'Aniplex', role: StudioRole.PRODUCER }, { name: 'Unsaid' }],
  characters: [{
    character: { name: 'Angelo' },
    voiceActors: [{ name: 'A', language: 'ja' }, { name: 'B', language: 'pt-BR' }, { name: 'C', language: 'ptx' }, { name: 'D' }],
  }],
});
const ask = async (fields: string, record = show) => {
  const { data, errors } = await edgeOver(fakeServices({ catalog: [record] })).ask<{ anime: Record<string, unknown> }>(`{ anime(id: "${uuid(1)}") { ${fields} } }`);
  expect(errors).toEqual([]);
  return data.anime;
};

test.each([
  ['', ['Shuka', 'Aniplex', 'Unsaid']],
  ['(isMain: true)', ['Shuka']],
  ['(isMain: false)', ['Aniplex', 'Unsaid']],
  ['(isMain: null)', ['Shuka', 'Aniplex', 'Unsaid']],
])('studios%s are those that were asked for', async (args, names) => {
  expect(await ask(`studios${args} { name isMain }`)).toEqual({ studios: names.map((name) => ({ name, isMain: name === 'Shuka' })) });
});

test.each([
  ['', ['A', 'B', 'C', 'D']],
  ['(language: "ja")', ['A']],
  ['(language: "PT")', ['B']],
  ['(language: "pt-br")', ['B']],
  ['(language: "fr")', []],
])('voice actors%s are those of the language', async (args, names) => {
  expect(await ask(`characters { voiceActors${args} { name } }`)).toEqual({ characters: [{ voiceActors: names.map((name) => ({ name })) }] });
});

const picture = (kind: Image_Kind, url: string, size = Image_Size.UNSPECIFIED, more: { source?: Source; color?: string } = {}) => ({ kind, url: `https://${url}`, size, ...more });
const COVERS = 'coverImage { url medium large extraLarge color source }';

test('a cover is one picture in all sizes, of the place that has it in most', async () => {
  const images = [
    picture(BANNER, 'b.test/banner', EXTRA_LARGE), picture(POSTER, 'a.test/1', EXTRA_LARGE),
    picture(COVER, 'b.test/m', MEDIUM), picture(COVER, 'b.test/l', LARGE, { source: Source.ANILIST, color: '#e4a15d' }),
  ];
  expect(await ask(COVERS, anime(1, { images }))).toEqual({
    coverImage: { url: 'https://b.test/l', medium: 'https://b.test/m', large: 'https://b.test/l', extraLarge: null, color: '#e4a15d', source: 'ANILIST' },
  });
});

test('a cover of which nobody says the size has only an address, and nothing is made up', async () => {
  const nothing = { medium: null, large: null, extraLarge: null, color: null, source: null };
  expect(await ask(COVERS, anime(1, { images: [picture(POSTER, 'a.test/1')] }))).toEqual({ coverImage: { url: 'https://a.test/1', ...nothing } });
  expect(await ask(COVERS, anime(1, { images: [picture(BANNER, 'a.test/1')] }))).toEqual({ coverImage: null });
});
