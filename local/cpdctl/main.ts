import { run } from './program.ts';
import { record } from './recording.ts';

const argv = process.argv.slice(2);

/** A call that is ended from outside is recorded too. */
for (const [signal, code] of [
  ['SIGTERM', 143],
  ['SIGINT', 130],
  ['SIGHUP', 129],
] as const) {
  process.on(signal, () => {
    record(argv, code);
    process.exit(code);
  });
}

// The reader of a pipe may leave before all is written.
process.stdout.on('error', () => process.exit(1));

void run(argv).then(exit => {
  record(argv, exit);
  process.exitCode = exit;
});
