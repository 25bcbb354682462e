/** A container's health check: exits with 0 when the service on `PORT` says at `/readyz` that it can answer. */
const { PORT, HEALTH_PATH = '/readyz' } = process.env;

const answer = await fetch(`http://127.0.0.1:${PORT}${HEALTH_PATH}`, { signal: AbortSignal.timeout(4_000) }).catch((error: unknown) => error as Error);
if (answer instanceof Error || !answer.ok) {
  console.error(answer instanceof Error ? answer.message : await answer.text());
  process.exitCode = 1;
}
