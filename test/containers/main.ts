/**
 * Builds the images, runs the whole Compose file, kills each container in turn: `npm run containers`. README.md says what that needs.
 */
import { docker, build, hindrance, megabytesOf } from './engine.ts';
import { startProject, untilBack, type Project } from './project.ts';
import { untilAnswered } from './questions.ts';
import { baseImage, makeStandIns } from './stand-ins.ts';
import { readCompose, COMPOSE_SECRETS } from '../support/compose.ts';

const TARGETS = ['services', 'embedded', 'edge'];
const VERSION = 'tested';
/** With all that is bundled, which takes minutes to index; else with the catalog's own few hundred records. */
const whole = process.argv.includes('--whole');

const reason = hindrance();
if (reason) console.log(`skipped: ${reason}`);
else await containers();

async function containers(): Promise<void> {
  const { services } = readCompose(COMPOSE_SECRETS);
  await makeStandIns([baseImage(), services['nats']?.image ?? '', services['postgres']?.image ?? '']);
  for (const target of TARGETS) buildTarget(target);
  using project = await startProject(VERSION);
  console.log(`\nall are healthy: ${project.containers().map(({ service }) => service).join(', ')}`);
  project.compose('run', '--rm', 'ingestion', 'run', ...(whole ? [] : ['--only', 'echora']));
  console.log(`asked by id, by meaning and by the agent: answered ${(await untilAnswered(project, 600)).toFixed(1)} s after the ingestion`);
  runJobs(project);
  showMemory(project);
  for (const container of project.containers()) {
    const begun = performance.now();
    project.crash(container);
    await untilBack(project, container);
    const back = (performance.now() - begun) / 1_000;
    console.log(`${container.service}: killed, healthy again after ${back.toFixed(1)} s, answered ${(await untilAnswered(project)).toFixed(1)} s later`);
  }
  showMemory(project);
}

function buildTarget(target: string): void {
  const begun = performance.now();
  build(['--target', target, '--tag', `echora/${target}:${VERSION}`]);
  const seconds = ((performance.now() - begun) / 1_000).toFixed(0);
  const [all, own] = [megabytesOf(`echora/${target}:${VERSION}`), megabytesOf(`echora/${target}:${VERSION}`) - megabytesOf(baseImage())];
  console.log(`${target}: built in ${seconds} s, ${all.toFixed(0)} MB, of which ${own.toFixed(0)} MB are not its base`);
}

/** What the guide has an operator run; each throws when it fails. */
function runJobs(project: Project): void {
  project.compose('run', '--rm', 'restore', 'check');
  project.compose('run', '--rm', '--no-deps', '--volume', `${project.folder}:/backups`, 'catalog', 'ops/backup/main.ts', 'save', '/backups/tested');
  project.compose('exec', '-T', '-e', 'CATALOG_URL=http://127.0.0.1:8080', 'catalog', 'node', 'core/catalog/cli/deadletters.ts', 'list');
  console.log('index checked, backup saved, dead letters listed');
}

function showMemory(project: Project): void {
  const format = 'table {{.Name}}\t{{.MemUsage}}\t{{.CPUPerc}}\t{{.PIDs}}';
  console.log(`\n${docker(['stats', '--no-stream', '--format', format, ...project.containers().map(({ id }) => id)])}\n`);
}
