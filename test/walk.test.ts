import { expect, test } from 'vitest';
import { copyOfTree, stepsOf } from './support/walk.ts';

test('whoever adds a field by CONTRIBUTING.md is told by name what is missing, and passes at the end', { timeout: 600_000 }, async () => {
  const [contract, migration, fill, sdl, presenter, ...tests] = stepsOf('Add a field');
  using tree = copyOfTree();
  const typesOfEdge = 'tsc -p edge --incremental --tsBuildInfoFile .cache/edge.tsbuildinfo';

  tree.apply(contract!);
  await tree.run('npm run -s gen');
  await expect(tree.run('npm run -s check:schema'), 'without the migration').rejects.toThrow(/^Anime\.tagline: no migration says where PostgreSQL holds it/m);
  tree.apply(migration!);
  await tree.run('npm run -s schema');

  tree.apply(fill!);
  tree.apply(sdl!);
  await tree.run('npm run -s sdl');
  await expect(tree.run(typesOfEdge), 'without the presenter').rejects.toThrow(/tagline/);
  tree.apply(presenter!);
  await tree.run(typesOfEdge);

  expect(tests.length).toBeGreaterThan(1);
  for (const step of tests) tree.apply(step);
  expect(await tree.run(`vitest run --project rooms ${tests.map(({ path }) => path).join(' ')}`)).toContain(`${tests.length} passed`);
  await tree.run('buf lint && buf breaking --against proto/released.binpb && node dev/check-generated.ts && node edge/build/types.ts --check');
});
