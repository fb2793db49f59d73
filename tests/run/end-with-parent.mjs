// Loaded into what `npm start` starts: ends it when that is gone, however it went, so that nothing is left behind that holds a port.
process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM'));
process.stdin.on('error', () => process.kill(process.pid, 'SIGTERM'));
process.stdin.resume();
process.stdin.unref?.();
