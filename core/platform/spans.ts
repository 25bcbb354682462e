import { trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TraceIdRatioBasedSampler, TracerProvider } from '@opentelemetry/sdk-trace';

/**
 * Makes spans, and sends them where OpenTelemetry's own variables say (OTLP over HTTP, in JSON); what is left of them when
 * the process empties. Which traces are kept follows from their ids alone (`OTEL_TRACES_SAMPLER_ARG`, 0 to 1): all services
 * keep the same ones, and no caller can ask for more.
 */
export function sendSpans(service: string): void {
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': `echora-${service}` }),
    sampler: new TraceIdRatioBasedSampler(Number(process.env['OTEL_TRACES_SAMPLER_ARG'] || 1)),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter(), scheduledDelayMillis: 1_000 })],
  });
  trace.setGlobalTracerProvider(provider);
  process.once('beforeExit', () => void provider.shutdown().catch(() => undefined));
}
