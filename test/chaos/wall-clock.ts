// Loaded with --import before a service's own main: its wall clock can be set from outside, by a message, as if an
// operator or NTP had. Timers and `performance.now()` go on as they do when a machine's clock is set.
import { setClock } from './set-clock.ts';

let offsetMs = 0;
setClock((now) => now + offsetMs);

process.on('message', (message: { clockOffsetMs?: number }) => (offsetMs = message.clockOffsetMs ?? offsetMs));
// What listens to its parent would never end by itself.
process.channel?.unref();
