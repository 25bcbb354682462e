import { create, type MessageInitShape } from '@bufbuild/protobuf';
import { expect, test } from 'vitest';
import {
  ListDeadLettersResponseSchema, RedriveDeadLettersResponseSchema, type ListDeadLettersRequestSchema, type RedriveDeadLettersRequestSchema,
} from '#proto/catalog';
import { allDeadLetters, redriveInParts } from './redrive.ts';

/** A catalog with so many letters, of which every hundredth has lost its body. */
function catalogWith(count: number) {
  const letters = Array.from({ length: count }, (_none, index) => BigInt(index + 1));
  const calls: number[] = [];
  return {
    letters, calls,
    listDeadLetters: ({ pageSize = 0, afterSequence = 0n }: MessageInitShape<typeof ListDeadLettersRequestSchema>) => {
      const deadLetters = letters.filter((sequence) => sequence > afterSequence).slice(0, pageSize).map((sequence) => ({ sequence }));
      return Promise.resolve(create(ListDeadLettersResponseSchema, { deadLetters }));
    },
    redriveDeadLetters: ({ sequences = [], limit = 0 }: MessageInitShape<typeof RedriveDeadLettersRequestSchema>) => {
      calls.push(sequences.length);
      const unreadable = sequences.filter((sequence) => sequence % 100n === 0n);
      return Promise.resolve(create(RedriveDeadLettersResponseSchema, { redriven: BigInt(Math.min(limit, sequences.length - unreadable.length)), unreadable }));
    },
  };
}

test.each([0, 1, 500, 1_201])('%i dead letters are listed whole, each once', async (count) => {
  const catalog = catalogWith(count);
  expect((await allDeadLetters(catalog)).map(({ sequence }) => sequence)).toEqual(catalog.letters);
});

test('many are sent again some at a time, and those that stay are named', async () => {
  const { calls, letters, ...catalog } = catalogWith(250);
  expect(await redriveInParts(catalog, letters)).toEqual({ redriven: 248, unreadable: [100n, 200n] });
  expect(calls).toEqual([100, 100, 50]);
});

test('of none nothing is asked, for that would mean all', async () => {
  const { calls, ...catalog } = catalogWith(3);
  expect(await redriveInParts(catalog, [])).toEqual({ redriven: 0, unreadable: [] });
  expect(calls).toEqual([]);
});
