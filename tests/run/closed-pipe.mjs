// Loaded into commands: whoever reads only the beginning of their answer (`| head`) closes the pipe, which is nothing gone wrong.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));
