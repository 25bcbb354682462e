import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { parseAllDocuments } from 'yaml';
import { ROOT } from '../../dev/options.ts';

export interface EnvVar {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: { readonly secretKeyRef: { readonly name: string; readonly key: string; readonly optional?: boolean } };
}
export interface Container {
  readonly name: string;
  readonly image: string;
  readonly args: readonly string[];
  readonly env: readonly EnvVar[];
  readonly ports?: readonly { readonly name: string; readonly containerPort: number }[];
  readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string }[];
  readonly [probe: `${string}Probe`]: { readonly httpGet: { readonly path: string; readonly port: string } };
}
interface PodTemplate {
  readonly metadata: { readonly labels: Readonly<Record<string, string>> };
  readonly spec: { readonly containers: readonly [Container]; readonly volumes: readonly { readonly name: string; readonly persistentVolumeClaim?: { readonly claimName: string } }[] };
}
/** What the tests look at of a manifest. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name?: string; readonly generateName?: string; readonly namespace?: string };
  readonly data: Readonly<Record<string, string>>;
  readonly spec: {
    readonly replicas: number;
    readonly strategy?: { readonly type: string };
    readonly selector: Readonly<Record<string, string>>;
    readonly template: PodTemplate;
    readonly ports: readonly { readonly targetPort: string }[];
  };
}

export const FOLDER = 'ops/kubernetes';

/** Every document of every file, the job's among them. */
export function readManifests(): Manifest[] {
  const files = readdirSync(join(ROOT, FOLDER), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  return files.flatMap((file) => parseAllDocuments(readFileSync(join(ROOT, FOLDER, file), 'utf8')).map((document) => document.toJS({ maxAliasCount: 0 }) as Manifest));
}

/**
 * What the compiler says of manifests as values of Kubernetes' types: fields that are not there, missing, or of another type. The
 * package's own validators let a field through that they don't know, a typo for example.
 */
export function typeFaults(manifests: readonly object[]): string[] {
  const text = manifests.map((manifest) => {
    const { apiVersion, kind } = manifest as Manifest;
    return `((_: import('kubernetes-models/${apiVersion}').I${kind}) => 0)(${JSON.stringify(manifest)});`;
  });
  const name = join(ROOT, 'test/manifests.virtual.ts');
  const options: ts.CompilerOptions = { strict: true, noEmit: true, skipLibCheck: true, module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ESNext, types: [] };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (file, version) => (file === name ? ts.createSourceFile(file, text.join('\n'), version) : read(file, version));
  host.fileExists = (file) => file === name || ts.sys.fileExists(file);
  return ts.getPreEmitDiagnostics(ts.createProgram([name], options, host)).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
