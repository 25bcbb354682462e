import type { JsonValue } from '@bufbuild/protobuf';
import type { SourcePort } from '../../domain/source.ts';
import { jsonRecords } from '../files/json-records.ts';
import { fileFingerprint } from '../files/open.ts';
import { tolerantRecord } from '../tolerant.ts';

const name = 'contract-json';

/** Records in the contract's own JSON, one after the other or in an array, from standard input (`-`) or a file. */
export const contractJson: SourcePort = {
  name,
  description: "records in the contract's JSON, on standard input or in a file",
  policy: { licence: "the operator's", terms: 'the operator is responsible for them', attribution: '', rateLimit: 'none', redistribution: "the operator's own" },
  input: 'stream',
  read: (options) => jsonRecords(name, { ...options, path: options.path || '-' }, 0, (json) => tolerantRecord(json as JsonValue)),
  fingerprint: (path) => fileFingerprint(path || '-'),
};
