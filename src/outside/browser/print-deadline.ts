import {stateOf} from './process-state.ts';

/**
 * How much work a page may do in one go without answering, in milliseconds of processor time: a start of its own, and what
 * is far more than its elements and letters need. The longest of the committed
 * sheets has 3,500 elements and takes 230, where 6,000 are allowed; half of them take less than 40.
 */
export function allowanceOf(html: string): number {
  const elements = html.split('<').length;
  const letters = html.replace(/<style>.*?<\/style>|src="data:[^"]*"/gs, '').length;
  return 1500 + elements + letters / 50;
}

/** How often a print that lives but gets little of the processor is given its time again. */
const mostTimes = 10;

/**
 * The time that a print may take. Where its process is known it counts as the work that it has done, so that a busy
 * machine does not end it; its time on the clock is ten times as long at most.
 */
export function startDeadline(timeoutMs: number, onLate: (fault: string) => void) {
  let pid: number | undefined;
  let startMs = 0;
  let times = 1;
  const look = () => {
    const now = pid === undefined ? null : stateOf(pid);
    if (now && now.cpuMs - startMs < timeoutMs * 0.8 && times < mostTimes) {
      times++;
      timer = setTimeout(look, timeoutMs);
      return;
    }
    onLate(`it took longer than ${timeoutMs / 1000} s`);
  };
  let timer = setTimeout(look, timeoutMs);
  return {
    measure(of: number | undefined) {
      pid = of;
      const now = of === undefined ? null : stateOf(of);
      if (now) startMs = now.cpuMs;
    },
    end: () => clearTimeout(timer),
  };
}
