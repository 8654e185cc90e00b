/**
 * Told the name of a step that has just ended, so that a benchmark can time it. What is measured has no clock of its own.
 */
export type Lap = (step: string) => void;

export const noLap: Lap = () => {};
