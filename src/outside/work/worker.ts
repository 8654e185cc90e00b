/** Entry of the processes that do pieces of work by themselves: src/outside/work/process-pool.ts starts them. */

import {serve} from './serve.ts';
import {tasks} from './tasks.ts';

serve(tasks, process.argv.slice(2));
