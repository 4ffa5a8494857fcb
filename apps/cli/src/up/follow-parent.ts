// Loaded into api and worker before their own code: when `ecab up` is killed without a chance to stop them, they drain
// and end instead of keeping the port for ever.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
