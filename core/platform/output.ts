/** Lets a command go on in silence, and end with its own code, when who reads its output (`head` for one) has read enough. */
export function ignoreClosedOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
