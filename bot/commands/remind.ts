import { processOutput } from './command-output.ts';
import { remindCommand } from './remind-command.ts';

process.exitCode = await remindCommand(process.argv.slice(2), processOutput);
