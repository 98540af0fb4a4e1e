// Where the program runs from its sources: loads the worker's module with hooks for TypeScript, which a worker thread does not inherit.
import { workerData } from 'piscina';
import { register } from 'tsx/esm/api';

register();
export const { read, extract } = await import(workerData.module);
