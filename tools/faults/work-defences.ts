import type {Defence} from './defence.ts';

const poolTest = 'tests/outside/work/process-pool.test.ts';

/** Those of the processes in which articles and pages are read. */
export const workDefences: readonly Defence[] = [
  {
    ...{
      name: 'a second try, alone',
      against: 'an article that is lost since another ended its process',
      file: 'src/outside/work/process-pool.ts',
      test: poolTest,
    },
    line: '    done[i] = await doPiece(alone, pieces[i] as Piece<T>, limits);',
    without: "    done[i] = {crash: 'it was not tried'};",
  },
  {
    ...{
      name: 'what a process gives back',
      against: 'a dataset of damaged readings',
      file: 'src/outside/work/process-pool.ts',
      test: poolTest,
    },
    line: '  if (isResult(answer.value)) return {value: answer.value};',
    without: '  if (isResult(answer.value) || true) return {value: answer.value as T};',
  },
  {
    ...{
      name: 'form of a reading',
      against: 'a reading with fields of other kinds',
      file: 'src/outside/work/is-reading-result.ts',
      test: 'tests/outside/work/read-articles.test.ts',
    },
    line: 'if (!isResult(value)) return false;',
    without: 'if (!isResult(value)) return true;',
  },
  {
    ...{
      name: 'heap of a process',
      against: 'an article that takes all memory',
      file: 'src/outside/work/process-pool.ts',
      test: poolTest,
    },
    line: 'startProcess(entry, limits);',
    without: 'startProcess(entry, {...limits, heap: limits.heap + 1000});',
  },
  {
    ...{
      name: 'memory of a process beyond its heap',
      against: 'an article that takes all memory',
      file: 'src/outside/work/serve.ts',
      test: poolTest,
    },
    line: 'if (process.memoryUsage.rss() < memory * 1e6) return;',
    without: 'if (process.memoryUsage.rss() < memory * 5e6) return;',
  },
  {
    ...{
      name: 'size of a result',
      against: 'a reading that takes all memory',
      file: 'src/outside/work/work-process.ts',
      test: poolTest,
    },
    line: 'readFrames(limits.result,',
    without: 'readFrames(limits.result * 50,',
  },
  {
    ...{
      name: 'environment of a process',
      against: 'a library that reads a key',
      file: 'src/outside/work/work-process.ts',
      test: poolTest,
    },
    line: 'env: Object.fromEntries(passedOn.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),',
    without: 'env: {...process.env, ...Object.fromEntries(passedOn.map((name) => [name, process.env[name]]))},',
  },
];
