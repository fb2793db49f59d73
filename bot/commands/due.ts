import { processOutput } from './command-output.ts';
import { dueCommand } from './due-command.ts';

process.exitCode = await dueCommand(process.argv.slice(2), processOutput);
