/** What a worker thread loads; the build makes a file of its own of it. */
export { runTask } from './task.js';
