import {outputNotAsLeft} from '../diagnostics/output-not-as-left.ts';
import type {Diagnostic} from '../diagnostics.ts';
import {refuseForeign} from '../outside/foreign-output.ts';
import {type OutputFolder, openOutput} from '../outside/output-folder.ts';
import type {Terminal} from '../outside/terminal.ts';

/** How long another build is waited for. */
const lockTimeoutMs = 120_000;

/**
 * Takes an output folder to write into. `found` is what a crash or somebody else has broken of it. Throws EnvironmentError
 * where what stands there is not Claimleaf's.
 */
export async function openOwnOutput(
  folder: string,
  terminal: Terminal,
): Promise<{output: OutputFolder; found: Diagnostic[]}> {
  const output = await openOutput(folder, lockTimeoutMs, (pid) =>
    terminal.note(`Waiting for another build (process ${pid}).`),
  );
  try {
    refuseForeign(folder);
    return {output, found: output.lostJournal ? [outputNotAsLeft.journal({file: folder})] : []};
  } catch (error) {
    output.release();
    throw error;
  }
}
