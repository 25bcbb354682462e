const wanted = process.env['CRASH_POINT'];
let left = Number(process.env['CRASH_TIME'] ?? 1);

/** Dies here with SIGKILL if this is CRASH_POINT, and it is reached for the CRASH_TIME-th time. */
export function reach(point: string): void {
  if (point === wanted && --left === 0) process.kill(process.pid, 'SIGKILL');
}
