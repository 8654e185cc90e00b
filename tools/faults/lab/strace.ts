import {spawnSync} from 'node:child_process';

/** Whether system calls can be seen and made to fail here; without it, what needs it is not among the trials. */
export const hasStrace: boolean = spawnSync('strace', ['-V']).error === undefined;
