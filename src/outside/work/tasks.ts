import type {Task, TaskName} from './workers.ts';

/** What can be done by itself. Whoever does none of it does not load the code for it. */
export const tasks: Readonly<Record<TaskName, () => Promise<Task>>> = {
  'read-article': async () => (await import('./read-article-task.ts')).readArticleTask,
  'import-page': async () => (await import('./import-page-task.ts')).importPageTask,
};
