import { expect, test } from 'vitest';
import { weigh, type Asked, type Difference } from './questions.ts';

const to = (field: string, after: string): Difference => ({ field, before: 'before', after });
const asked = (key: string, open: boolean, ...differences: Difference[]): Asked => ({ key, animeId: 'a', differences, open });

test('what is open, or was rejected, is not asked again', () => {
  const standing = [asked('1', true, to('format', 'OVA')), asked('2', false, to('titles', 'B'))];
  expect(weigh(standing, 'a', [to('format', 'OVA'), to('titles', 'B')])).toBeNull();
});

test('of a question of which a part is known, only the rest is asked', () => {
  expect(weigh([asked('1', true, to('format', 'OVA'))], 'a', [to('format', 'OVA'), to('titles', 'B')])).toMatchObject({ differences: [to('titles', 'B')], closes: [] });
});

test('what is asked among other things is not asked again, and the same answer to another field is another question', () => {
  const standing = [asked('1', true, to('format', 'A'), to('titles', 'B'))];
  expect(weigh(standing, 'a', [to('titles', 'B')])).toBeNull();
  expect(weigh(standing, 'a', [to('synopsis', 'B')])).toMatchObject({ differences: [to('synopsis', 'B')], closes: [] });
});

test('a question with several answers closes each that it answers differently', () => {
  const standing = [asked('1', true, to('format', 'OVA')), asked('2', true, to('titles', 'B')), asked('3', true, to('synopsis', 'C'))];
  const question = weigh(standing, 'a', [to('format', 'TV'), to('titles', 'D')]);
  expect(question?.closes.map(({ key }) => key)).toEqual(['1', '2']);
  expect(standing.map(({ key }) => key)).toEqual(['3']);
});

test('another answer closes the open question and takes over what else it asked', () => {
  const standing = [asked('1', true, to('format', 'OVA'), to('titles', 'B'))];
  expect(weigh(standing, 'a', [to('format', 'TV')])).toMatchObject({ differences: [to('format', 'TV'), to('titles', 'B')], closes: [{ key: '1' }] });
  expect(standing).toEqual([]);
});

test('a rejected answer closes nothing, and another anime is another question', () => {
  expect(weigh([asked('1', false, to('format', 'OVA'))], 'a', [to('format', 'TV')])).toMatchObject({ closes: [] });
  expect(weigh([asked('1', true, to('format', 'OVA'))], 'b', [to('format', 'OVA')])).toMatchObject({ closes: [] });
});
