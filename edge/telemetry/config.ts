import { parseKeyPairsIntoRecord } from '@opentelemetry/core';
import { Tracing } from './tracing.ts';

export interface TracingEnv {
  /** A collector of traces, OTLP over HTTP, for example `http://127.0.0.1:4318`; without it no span is made. */
  readonly OTEL_EXPORTER_OTLP_ENDPOINT?: string;
  /** For one that wants credentials: `name=value`, separated by commas. */
  readonly OTEL_EXPORTER_OTLP_HEADERS?: string;
  /** The part of all traces that is kept, 0 to 1 (default). */
  readonly OTEL_TRACES_SAMPLER_ARG?: string;
}

/** Where spans go, and how many; named as OpenTelemetry names them. */
export interface TracingConfig {
  readonly endpoint: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The part of all traces that is kept. */
  readonly ratio: number;
}

/** Undefined without an endpoint: then no span is made. */
export function readTracing(env: TracingEnv, faults: string[]): TracingConfig | undefined {
  const endpoint = env.OTEL_EXPORTER_OTLP_ENDPOINT ?? '';
  const ratio = Number(env.OTEL_TRACES_SAMPLER_ARG || 1);
  const headers = parseKeyPairsIntoRecord(env.OTEL_EXPORTER_OTLP_HEADERS ?? '');
  if (!(ratio >= 0 && ratio <= 1)) faults.push('OTEL_TRACES_SAMPLER_ARG must be a number from 0 to 1');
  if (endpoint === '') return undefined;
  if (!/^https?:$/.test(URL.parse(endpoint)?.protocol ?? '')) faults.push('OTEL_EXPORTER_OTLP_ENDPOINT must be an http(s) address');
  return { endpoint, headers, ratio };
}

/** The collector stands beside the services: where they are reached through a private link, so is it. */
export function createTracing(config: TracingConfig | undefined, network: Pick<Fetcher, 'fetch'> | undefined): Tracing | undefined {
  if (!config) return undefined;
  const send = (url: string, init: RequestInit) => (network ? network.fetch(url, init) : fetch(url, init));
  return new Tracing({ ...config, fetch: send }, config.ratio);
}
