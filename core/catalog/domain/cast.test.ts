import { create } from '@bufbuild/protobuf';
import { describe, expect, test } from 'vitest';
import { CharacterAppearanceSchema, CharacterRole, CharacterSchema } from '#proto/character';
import { ExternalIdSchema } from '#proto/common';
import { allNames, completeCharacter, continueCast, joinCast, joinCharacters, mainAppearances, recognisedBy, haveConflictingIds } from './cast.ts';

const { MAIN, SUPPORTING, BACKGROUND, UNSPECIFIED } = CharacterRole;
const ids = (...refs: string[]) => refs.map((ref) => create(ExternalIdSchema, { source: Number(ref.split(':')[0]), id: ref.split(':')[1] ?? '' }));
const of = (init: { id?: string; name?: string; nativeName?: string; aliases?: string[]; refs?: string[]; favorites?: number; description?: string }) =>
  create(CharacterSchema, { ...init, externalIds: ids(...(init.refs ?? [])) });
const as = (character: Parameters<typeof of>[0], role = UNSPECIFIED, billing = 0) => create(CharacterAppearanceSchema, { character: of(character), role, billing });

describe('a cast that is said again', () => {
  const continued = (known: ReturnType<typeof as>, said: ReturnType<typeof as>) => continueCast([known], [said])[0]?.character?.id;

  test('keeps the character that has one of its outside ids, whatever it is called now', () => {
    expect(continued(as({ id: 'c', name: 'Faye', refs: ['1:2', '2:20'] }), as({ name: 'Poker Alice', refs: ['2:20'] }))).toBe('c');
    expect(continued(as({ id: 'c', name: 'Faye', refs: ['1:2'] }), as({ name: 'Poker Alice', refs: ['2:2'] }))).toBe('');
  });

  test('keeps a namesake, in either script, unless a platform tells the two apart', () => {
    expect(continued(as({ id: 'c', name: 'Spike Spiegel' }), as({ name: 'SPIEGEL, Spike' }))).toBe('c');
    expect(continued(as({ id: 'c', name: 'Spike', nativeName: 'スパイク' }), as({ name: 'Supaiku', nativeName: 'スパイク' }))).toBe('c');
    expect(continued(as({ id: 'c', name: 'Guard', refs: ['1:2'] }), as({ name: 'Guard', refs: ['2:9'] }))).toBe('c');
    expect(continued(as({ id: 'c', name: 'Guard', refs: ['1:2'] }), as({ name: 'Guard', refs: ['1:3'] }))).toBe('');
  });

  test('keeps nobody by an alias, nor by having no name', () => {
    expect(continued(as({ id: 'c', name: 'Ichigo', aliases: ['Boss'] }), as({ name: 'Boss' }))).toBe('');
    expect(continued(as({ id: 'c', name: '?' }), as({ name: '!' }))).toBe('');
  });

  test('keeps of each what is not said of it again', () => {
    const [first] = continueCast([as({ id: 'c', name: 'Spike', description: 'A hunter.', aliases: ['S'], refs: ['1:1'] }, MAIN, 1)], [as({ name: 'Spike', aliases: ['Cowboy'], refs: ['2:2'] }, SUPPORTING)]);
    expect(first).toMatchObject({ role: SUPPORTING, billing: 1, character: { description: 'A hunter.', aliases: ['S', 'Cowboy'], externalIds: ids('1:1', '2:2') } });
  });

  test('keeps who speaks it until that is said anew', () => {
    const spoken = (...names: string[]) => create(CharacterAppearanceSchema, { character: { name: 'Spike' }, voiceActors: names.map((name) => ({ name })) });
    const speakers = (said: ReturnType<typeof spoken>) => continueCast([spoken('Yamadera')], [said])[0]?.voiceActors.map(({ name }) => name);
    expect([speakers(spoken()), speakers(spoken('Blum'))]).toEqual([['Yamadera'], ['Blum']]);
  });

  test('has those who are in it now, and not those who left', () => {
    const cast = continueCast([as({ id: 'c', name: 'Spike' })], [as({ name: 'Jet' })]);
    expect(cast.map(({ character }) => character?.name)).toEqual(['Jet']);
    expect(continueCast([as({ id: 'c', name: 'Spike' })], [])).toEqual([]);
  });

  test('takes appearances of nobody as they are', () => {
    const nobody = create(CharacterAppearanceSchema, { role: MAIN });
    expect(continueCast([nobody, as({ id: 'c', name: 'Spike' })], [nobody])).toEqual([nobody]);
  });
});

test('two ids of one platform tell two characters apart, unless they share an id', () => {
  expect(haveConflictingIds(ids('1:1'), ids('1:2'))).toBe(true);
  expect(haveConflictingIds(ids('1:1'), ids('2:2'))).toBe(false);
  expect(haveConflictingIds(ids('1:1', '2:5'), ids('1:2', '2:5'))).toBe(false);
  expect(haveConflictingIds([], ids('1:2'))).toBe(false);
  expect(haveConflictingIds(ids('1:1', '2:5'), ids('3:5', '1:2'))).toBe(true);
});

test('a character is recognised by its two names, and looked for by its aliases too', () => {
  const spike = of({ name: 'Spike Spiegel', nativeName: 'スパイク', aliases: ['Cowboy', 'SPIEGEL, Spike', '?'] });
  expect(recognisedBy(spike)).toEqual(['spiegel spike', 'スパイク']);
  expect(allNames(spike)).toEqual(['spiegel spike', 'スパイク', 'cowboy']);
  expect(recognisedBy(of({ name: 'Ein' }))).toEqual(['ein']);
});

test('what is said anew of a character replaces what was known, while ids and aliases add up, each once', () => {
  const known = of({ id: 'c', name: 'Spike', description: 'Old.', aliases: ['S'], refs: ['1:1', '3:3'] });
  const incoming = of({ name: 'Spike Spiegel', aliases: ['Cowboy', 'S'], refs: ['1:1', '1:9', '2:2'] });
  expect(completeCharacter(known, incoming)).toMatchObject({ id: 'c', name: 'Spike Spiegel', description: 'Old.', aliases: ['S', 'Cowboy'], externalIds: ids('1:1', '3:3', '1:9', '2:2') });
});

describe('of the appearances of one character', () => {
  const roles = (...cast: ReturnType<typeof as>[]) => mainAppearances(cast).map(({ character, role }) => `${character.id} ${role}`);

  test('the weightiest role is left, in the place of the first', () => {
    expect(roles(as({ id: 'a' }, SUPPORTING), as({ id: 'b' }, MAIN), as({ id: 'a' }, MAIN))).toEqual([`a ${MAIN}`, `b ${MAIN}`]);
    expect(roles(as({ id: 'a' }, MAIN), as({ id: 'a' }, SUPPORTING))).toEqual([`a ${MAIN}`]);
  });

  test('one whose role is not said weighs least', () => {
    expect(roles(as({ id: 'a' }), as({ id: 'a' }, BACKGROUND))).toEqual([`a ${BACKGROUND}`]);
  });

  test('of equal ones the first is left, and appearances of nobody are not', () => {
    expect(mainAppearances([as({ id: 'a' }, MAIN, 1), as({ id: 'a' }, MAIN, 2)])[0]?.billing).toBe(1);
    expect(mainAppearances([create(CharacterAppearanceSchema, { role: MAIN })])).toEqual([]);
  });
});

describe('of two characters that are found to be one', () => {
  test('what the one that stays says wins, and the other’s names become aliases', () => {
    const stays = of({ id: 's', name: 'Rei Ayanami', nativeName: '綾波レイ', aliases: ['First Child'], refs: ['1:1'], favorites: 5 });
    const goes = of({ id: 'g', name: 'Rei', nativeName: '綾波レイ', aliases: ['Rei Ayanami', 'Ayanami'], refs: ['2:2'], favorites: 9, description: 'A pilot.' });
    const joined = joinCharacters(stays, goes);
    expect(joined).toMatchObject({ id: 's', name: 'Rei Ayanami', nativeName: '綾波レイ', description: 'A pilot.', favorites: 9, externalIds: ids('2:2', '1:1') });
    expect(joined.aliases.toSorted()).toEqual(['Ayanami', 'First Child', 'Rei']);
  });

  test('names that are not known become no aliases', () => {
    expect(joinCharacters(of({ id: 's', name: 'Ein' }), of({ id: 'g', name: 'Ein' })).aliases).toEqual([]);
  });

  test('a cast that had either has the joined one, once and in the weightier role', () => {
    const joined = of({ id: 's', name: 'Rei Ayanami' });
    const cast = joinCast([as({ id: 'g', name: 'Rei' }, MAIN), as({ id: 'x', name: 'Asuka' }, MAIN), as({ id: 's', name: 'Rei A.' }, SUPPORTING)], joined, 'g');
    expect(cast.map(({ character, role }) => `${character?.name} ${role}`)).toEqual([`Rei Ayanami ${MAIN}`, `Asuka ${MAIN}`]);
    expect(joinCast([as({ id: 's', name: 'Rei A.' }, MAIN)], joined, 'g').map(({ character }) => character?.name)).toEqual(['Rei Ayanami']);
  });
});
