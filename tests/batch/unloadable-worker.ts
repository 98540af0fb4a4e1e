/** A worker whose program cannot be loaded. */
throw new Error('no such weights');
