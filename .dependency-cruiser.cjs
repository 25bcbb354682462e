/** The import rules of the house; each name says what it forbids. Tests may look into any room. */
const tests = '\\.test\\.ts$';
const outside = 'edge|dev|test|bench|ops';

module.exports = {
  forbidden: [
    {
      name: 'rooms-meet-only-through-contracts',
      severity: 'error',
      from: { path: '^core/([^/]+)/', pathNot: `^core/platform/|${tests}` },
      to: { path: `^(core|${outside})/`, pathNot: '^core/($1|platform|sources|rules)/' },
    },
    {
      // A library, not a service: those who ask live sources share its clients instead of importing each other.
      name: 'sources-serve-who-asks-the-world',
      severity: 'error',
      from: { path: '^core/(?!ingestion/|updates/|sources/)', pathNot: tests },
      to: { path: '^core/sources/' },
    },
    {
      // What two rooms must agree on to the last bit, and nothing else: they import each other and the contract's types.
      name: 'rules-are-leaves',
      severity: 'error',
      from: { path: '^core/rules/', pathNot: `${tests}|/testing\\.ts$` },
      to: { pathNot: '^(core/rules/|proto/gen/)' },
    },
    {
      name: 'platform-knows-no-anime',
      severity: 'error',
      from: { path: '^core/platform/', pathNot: tests },
      to: { path: `^(core/(?!platform/)|proto/gen/|${outside}/)` },
    },
    {
      // Its client may change again; what the others need of it is in client.ts.
      name: 'the-bus-room-knows-the-client-of-nats',
      severity: 'error',
      from: { pathNot: '^core/platform/bus/' },
      to: { path: '^node_modules/@nats-io/' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^core/([^/]+)/domain/', pathNot: tests },
      to: { pathNot: '^(core/$1/domain/|core/rules/|proto/gen/)' },
    },
    {
      name: 'domain-takes-contract-types-only',
      severity: 'error',
      from: { path: '^core/([^/]+/domain|rules)/', pathNot: tests },
      to: { path: '^proto/gen/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nobody-imports-a-main',
      severity: 'error',
      from: { pathNot: '^(dev|test|bench)/' },
      to: { path: '(^|/)main\\.ts$' },
    },
    { name: 'edge-stands-alone', severity: 'error', from: { path: '^edge/' }, to: { path: '^(core|dev|test|bench)/' } },
    {
      name: 'edge-has-no-node',
      severity: 'error',
      // What generates types and assets runs at build time, under Node.
      from: { path: '^edge/', pathNot: `${tests}|^edge/build/` },
      to: { dependencyTypes: ['core'] },
    },
    {
      // The image of the services has no development packages.
      name: 'services-run-without-development-packages',
      severity: 'error',
      from: { path: '^core/', pathNot: `${tests}|/testing(/|\\.ts$)|\\.contract\\.ts$` },
      to: { dependencyTypes: ['npm-dev'] },
    },
    { name: 'contracts-are-leaves', severity: 'error', from: { path: '^proto/gen/' }, to: { path: `^(core|${outside})/` } },
    // workerd itself provides the modules of its own scheme.
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^cloudflare:' } },
    // Types count too.
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.graphql$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.d.ts'],
    },
  },
};
