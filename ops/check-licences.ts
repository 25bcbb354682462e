import { readFileSync } from 'node:fs';

/**
 * `npm run check:licences`: every package in the lock has a licence under which it may be shipped with Apache-2.0 code or,
 * for packages that only build and test, be used. Names are SPDX identifiers (https://spdx.org/licenses/).
 */
interface Package {
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const SHIPPED = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0', 'Unlicense', 'CC0-1.0', 'AFL-2.1', 'CC-BY-4.0'];
/** Copyleft by file or by library: used as they are, never part of what is shipped. */
const TOOLS = [...SHIPPED, 'MPL-2.0', 'LGPL-3.0-or-later', 'Python-2.0', 'Zlib'];

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Package> };
const entries = Object.entries(packages).filter(([path]) => path !== '').map(([path, entry]) => ({ ...entry, name: path.replace(/^.*node_modules\//, '') }));

/** Programs for one platform come without a word of their own; they are parts of the package that asks for them. */
const licenceOf = ({ name, license }: { readonly name: string; readonly license?: string }): string =>
  license ?? entries.find(({ optionalDependencies = {} }) => name in optionalDependencies)?.license ?? 'none';

/** An SPDX expression: of `OR` one has to be allowed, of `AND` each. */
function isAllowed(expression: string, allowed: readonly string[]): boolean {
  const anyOf = expression.replace(/[()]/g, '').split(' OR ');
  return anyOf.some((all) => all.split(' AND ').every((one) => allowed.includes(one)));
}

const refused = entries.filter((entry) => !isAllowed(licenceOf(entry), entry.dev ? TOOLS : SHIPPED));
for (const entry of refused) console.error(`${entry.name}: ${licenceOf(entry)}${entry.dev ? '' : ', and it is shipped'}`);
console.log(`${entries.length} packages, ${refused.length} with a licence that is not allowed`);
process.exitCode = refused.length > 0 ? 1 : 0;
