import {tasks} from './tasks.ts';
import type {Workers} from './workers.ts';

/**
 * Does all work in this process, where nothing ends what aborts or hangs: for tests, and for programs that read what they
 * have made themselves.
 */
export const workHere: Workers = {
  async run(pieces) {
    const ready = new Map<object, (input: never) => unknown>();
    const done = [];
    for (const {task, shared, input, isResult} of pieces) {
      const work = ready.get(shared) ?? (await tasks[task]())(shared as never);
      ready.set(shared, work);
      const value = await work(input as never);
      if (!isResult(value)) throw new Error(`The task ${task} gave something else than it gives.`);
      done.push({value});
    }
    return done;
  },
};
