import {must} from '../../base/must.ts';
import type {Result} from '../../command-line/result.ts';
import {workHere} from '../../outside/work/work-here.ts';
import type {Workers} from '../../outside/work/workers.ts';
import {requestProposals, takeProposals} from './import-proposals.ts';

type Asked = {
  content: string;
  topic: string | null;
  by: string | null;
  on: string | null;
  import: string | null;
  request: string | null;
};

/** What `claimleaf review` does with another program: to ask for its proposals (--request), to take them in (--import). */
export async function otherPrograms(
  asked: Asked,
  env: NodeJS.ProcessEnv,
  workers: Workers = workHere,
): Promise<Result> {
  const {import: file, request, by} = asked;
  if (request !== null) return requestProposals(request, asked, workers);
  const needed = 'it was asked for (check-other-programs.ts)';
  return takeProposals(must(file, needed), {...asked, by: must(by, needed)}, env, workers);
}
