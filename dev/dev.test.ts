import { spawnSync } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Children } from './children.ts';
import { isAlive } from './orphans.ts';
import { findNatsServer } from './nats-binary.ts';
import { readOptions, ROOT } from './options.ts';
import { freePort } from './ports.ts';
import { secretOf, lockDataFolder, writeRun } from './state.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'echora-dev-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
const start = (...args: string[]) => spawnSync(process.execPath, ['dev/main.ts', ...args], { cwd: ROOT, encoding: 'utf8' });

describe('the command line', () => {
  test('has defaults that just work', () => {
    expect(readOptions([])).toMatchObject({ port: 8787, data: join(ROOT, '.echora'), fresh: false, inner: { nats: 0 } });
  });

  test('names the option at fault', () => {
    expect(start('--nats-port', 'many').stderr).toContain('--nats-port: expected a port from 0 to 65535, got "many"');
    expect(start('--prot', '1').stderr).toContain("'--prot'");
  });

  test('shows its help and starts nothing', () => {
    const { status, stdout } = start('--help');
    expect([status, stdout]).toEqual([0, expect.stringContaining('--fresh')]);
  });
});

describe('a start that cannot be', () => {
  test('says which port is taken and by what it could be replaced', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await expect(freePort(port, 'GraphQL')).rejects.toThrow(`port ${port} for GraphQL is taken`);
    server.close();
  });

  test('says that another one is running on the folder', async () => {
    const data = join(folder, 'taken');
    await lockDataFolder(data, false);
    const run = { pid: process.pid, data, database: '', nats: '', catalog: '', grpc: '', search: '', agent: '', graphql: '', invalidator: '', webhooks: '', secret: '' };
    using _run = writeRun(data, run);
    await expect(lockDataFolder(data, false)).rejects.toThrow(/running already \(process \d+\)/);
  });

  test('says that the named nats-server is not there', async () => {
    await expect(findNatsServer({ env: { NATS_SERVER_BIN: '/no/such/file' } })).rejects.toThrow('NATS_SERVER_BIN: there is no file /no/such/file');
  });
});

describe('the data folder', () => {
  test('keeps its secret from start to start, and loses it with --fresh', async () => {
    const data = join(folder, 'kept');
    await lockDataFolder(data, false);
    const secret = secretOf(data);
    await lockDataFolder(data, false);
    expect(secretOf(data)).toBe(secret);
    await lockDataFolder(data, true);
    expect(secretOf(data)).not.toBe(secret);
  });

  test('of a start that was killed has its processes ended, and no others', async () => {
    const data = join(folder, 'killed');
    await lockDataFolder(data, false);
    const children = new Children(join(data, 'logs'), () => undefined);
    const ours = children.start({ name: 'ours', command: 'sleep', args: ['60'], env: {} });
    const marked = children.start({ name: 'marked', command: process.execPath, args: ['-e', 'setInterval(() => {}, 1000)', data] });
    const [oursPid = 0, markedPid = 0] = [ours.pid, marked.pid];
    await lockDataFolder(data, false);
    expect([isAlive(markedPid), isAlive(oursPid)]).toEqual([false, true]);
    await children[Symbol.asyncDispose]();
    expect(isAlive(oursPid)).toBe(false);
  });
});

describe('a child', () => {
  test('that dies is started again', async () => {
    const said: string[] = [];
    await using children = new Children(join(folder, 'restarted'), (line) => said.push(line));
    const file = join(folder, 'ran-once');
    const script = `const fs = require('fs'); if (!fs.existsSync('${file}')) { fs.writeFileSync('${file}', ''); process.exit(3); } setInterval(() => {}, 1000)`;
    const child = children.start({ name: 'phoenix', command: process.execPath, args: ['-e', script], restart: true });
    const first = child.pid;
    while (child.pid === first) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(said).toEqual([expect.stringMatching(/^phoenix ended \(code 3\), starting it again; its log: .*phoenix\.log$/)]);
  });

  test('that has done its work is over', async () => {
    await using children = new Children(join(folder, 'once'), () => undefined);
    expect(await children.start({ name: 'work', command: process.execPath, args: ['-e', ''] }).ended).toBe(0);
  });
});
