import { expect, test } from 'vitest';
import type { Endpoint } from './domain/endpoint.ts';
import { Followers } from './followers.ts';

const endpoint: Endpoint = { id: 'e', url: 'https://198.35.26.96/', secrets: ['first'], anime: [], fields: [], airing: false, createdAt: '2026-11-29T12:00:00.000Z', begins: '0' };

/** One endpoint over a disk that fails when told to. */
async function open() {
  const disk = { isFull: false };
  let disposed = 0;
  let asked: (() => Endpoint) | undefined;
  const write = async () => {
    if (disk.isFull) throw new Error('ENOSPC');
  };
  const followers = new Followers({ endpoints: async () => [endpoint], register: write, unregister: write, forget: async () => undefined }, (endpoint) => {
    asked = endpoint;
    return { [Symbol.asyncDispose]: async () => void disposed++ };
  });
  await followers.open();
  return { followers, disk, disposed: () => disposed, followed: () => asked!() };
}

test('an endpoint whose deletion fails is there, and can be deleted again', async () => {
  const { followers, disk, disposed } = await open();
  disk.isFull = true;
  await expect(followers.remove('e')).rejects.toThrow('ENOSPC');
  expect([followers.get('e'), disposed()]).toEqual([endpoint, 0]);
  disk.isFull = false;
  await followers.remove('e');
  expect([followers.all(), disposed()]).toEqual([[], 1]);
});

test('an endpoint whose secret could not be rotated signs as before', async () => {
  const { followers, disk, followed } = await open();
  disk.isFull = true;
  await expect(followers.change({ ...endpoint, secrets: ['second', 'first'] })).rejects.toThrow('ENOSPC');
  expect([followed().secrets, followers.get('e')?.secrets]).toEqual([['first'], ['first']]);
});
