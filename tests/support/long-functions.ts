import {type Node, SyntaxKind} from 'typescript/unstable/ast';
import {isFunctionLikeDeclaration} from 'typescript/unstable/ast/is';
import {API} from 'typescript/unstable/sync';

/** A function of a file, where it starts, and how many lines its body has, from its first to its last. */
export type FunctionLength = {path: string; line: number; name: string; lines: number};

/**
 * The functions of a TypeScript project as the compiler reads them, methods and functions within others among them.
 *
 * @param config path of its tsconfig.json
 * @param isWanted whether the functions of a file are looked at, by its absolute path
 */
export function functionLengths(config: string, isWanted: (path: string) => boolean): FunctionLength[] {
  const api = new API();
  try {
    const [project] = api.updateSnapshot({openProjects: [config]}).getProjects();
    if (!project) throw new Error(`${config} is no project`);
    return project.rootFiles.filter(isWanted).flatMap((path) => {
      const file = project.program.getSourceFile(path);
      if (!file) throw new Error(`${path} is no file of ${config}`);
      const lineOf = (at: number) => file.text.slice(0, at).split('\n').length;
      return functionsIn(file).map((node) => ({
        path,
        line: lineOf(node.getStart()),
        name: nameOf(node),
        lines: lineOf(node.body.end) - lineOf(node.body.getStart()) + 1,
      }));
    });
  } finally {
    api.close();
  }
}

function functionsIn(node: Node): (Node & {body: Node})[] {
  const found: (Node & {body: Node})[] = [];
  node.forEachChild((child) => {
    if (isFunctionLikeDeclaration(child) && 'body' in child && child.body)
      found.push(child as typeof child & {body: Node});
    found.push(...functionsIn(child));
  });
  return found;
}

/** Its own name, or that which it is given: `const f = () => …`, `{f: () => …}`. */
function nameOf(node: Node): string {
  const named = namedKinds.has(node.parent.kind) && !('name' in node && node.name) ? node.parent : node;
  return 'name' in named && named.name ? (named.name as Node).getText() : 'without a name';
}

const namedKinds: ReadonlySet<SyntaxKind> = new Set([SyntaxKind.VariableDeclaration, SyntaxKind.PropertyAssignment]);
