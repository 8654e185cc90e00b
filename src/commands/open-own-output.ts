import {refuseForeign} from '../outside/foreign-output.ts';
import {type OutputFolder, openOutput} from '../outside/output-folder.ts';
import type {Terminal} from '../outside/terminal.ts';

/** How long another build is waited for. */
const lockTimeoutMs = 120_000;

/** Takes an output folder to write into. Throws EnvironmentError where what stands there is not Claimleaf's. */
export async function openOwnOutput(folder: string, terminal: Terminal): Promise<OutputFolder> {
  const output = await openOutput(folder, lockTimeoutMs, (pid) =>
    terminal.note(`Waiting for another build (process ${pid}).`),
  );
  try {
    refuseForeign(folder);
    return output;
  } catch (error) {
    output.release();
    throw error;
  }
}
