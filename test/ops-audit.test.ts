import { expect, test } from 'vitest';
import { judge } from '../ops/check-audit.ts';

const advisory = (severity: string) => ({
  source: 1106913, name: 'lodash', dependency: 'lodash', title: 'Command Injection in lodash', url: 'https://github.com/advisories/GHSA-35jh-r3h4-6jhm', severity, range: '<4.17.21',
});
const report = (severity: string) => JSON.stringify({
  auditReportVersion: 2,
  vulnerabilities: {
    lodash: { name: 'lodash', severity, isDirect: false, via: [advisory(severity)], effects: ['async'], range: '<4.17.21', nodes: ['node_modules/lodash'], fixAvailable: true },
    async: { name: 'async', severity, isDirect: true, via: ['lodash'], effects: [], range: '2.0.0 - 2.6.3', nodes: ['node_modules/async'], fixAvailable: true },
  },
  metadata: { vulnerabilities: { info: 0, low: 0, moderate: 0, high: 2, critical: 0, total: 2 } },
});

test.each(['high', 'critical'])('a known weakness that is %s fails the check and is named with its advisory', (severity) => {
  const { passes, lines } = judge(report(severity));
  expect(passes).toBe(false);
  expect(lines).toEqual([
    `lodash <4.17.21: ${severity}, Command Injection in lodash (https://github.com/advisories/GHSA-35jh-r3h4-6jhm)`,
    `async 2.0.0 - 2.6.3: ${severity}, through lodash`,
    '2 shipped packages with a known weakness that is high or critical',
  ]);
});

test('a lesser one does not', () => {
  expect(judge(report('moderate')).passes).toBe(true);
});

test.each([
  ['refuses the question', { message: '405 Method Not Allowed - POST https://registry.example/-/npm/v1/security/advisories/bulk', method: 'POST', statusCode: 405, body: '', error: { summary: '', detail: '' } }],
  ['is not there', { message: 'request to http://127.0.0.1:9/-/npm/v1/security/advisories/bulk failed, reason: connect ECONNREFUSED 127.0.0.1:9', error: { summary: '', detail: '' } }],
])('a registry that %s is told of in one line and fails nothing', (_what, printed) => {
  const { passes, lines } = judge(JSON.stringify(printed));
  expect(passes).toBe(true);
  expect(lines).toEqual([`not audited, the registry gives no advisories: ${printed.message}`]);
});

test.each([
  ['without a lock', JSON.stringify({ error: { code: 'ENOLOCK', summary: 'This command requires an existing lockfile.', detail: '' } })],
  ['that prints nothing', ''],
])('an audit %s fails', (_what, printed) => {
  expect(judge(printed).passes).toBe(false);
});
