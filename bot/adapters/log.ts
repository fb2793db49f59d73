import { destination, type Logger, pino } from 'pino';

/**
 * The log: JSON lines without personal data. Commands write to standard error (`2`), so that `--json` is alone on standard output.
 */
export function createLog(level: string, instance: string, output: 1 | 2 = 1): Logger {
  return pino(
    { level, base: { instance }, redact: ['*.authorization', '*.token'] },
    destination({ dest: output, sync: output === 2 }),
  );
}
