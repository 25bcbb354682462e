// Loaded with --import before a service's own main: its wall clock can be set from outside, by a message, as if an
// operator or NTP had. Timers and `performance.now()` go on as they do when a machine's clock is set.
let offsetMs = 0;
const System = Date;

class Shifted extends System {
  constructor(...args: [] | [number | string | Date]) {
    if (args.length === 0) super(Shifted.now());
    else super(...(args as [number]));
  }

  static override now(): number {
    return System.now() + offsetMs;
  }
}
globalThis.Date = Shifted as DateConstructor;

process.on('message', (message: { clockOffsetMs?: number }) => (offsetMs = message.clockOffsetMs ?? offsetMs));
// What listens to its parent would never end by itself.
process.channel?.unref();
