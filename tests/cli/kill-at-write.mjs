// Kills the process at its Nth change of a file (KILL_AT=N): at an odd one before it, at an even one right behind it.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const steps = Number(process.env.KILL_AT);
let step = 0;
const counted =
  (change) =>
  async (...args) => {
    if (++step === steps) process.kill(process.pid, 'SIGKILL');
    const result = await change(...args);
    if (++step === steps) process.kill(process.pid, 'SIGKILL');
    return result;
  };
for (const name of ['writeFile', 'rename', 'rm']) fs.promises[name] = counted(fs.promises[name]);
syncBuiltinESMExports();
