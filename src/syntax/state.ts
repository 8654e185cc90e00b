/**
 * A parser's state, arc-hybrid: a stack, the words ahead, and the arcs so far. A transition shifts the next word onto the
 * stack, or takes the top of the stack away: to the left, as dependent of the next word, or to the right, as dependent of
 * the word below it. The root stands behind the last word, so that the last word of the stack hangs on it.
 *
 * Words are numbers from 0; `root` is the number behind them, `none` the next, where no word is.
 */
export class State {
  readonly length: number;
  readonly root: number;
  readonly none: number;
  readonly stack: Int16Array;
  readonly head: Int16Array;
  /** Relation of a word to its head plus 1; 0 where it has none yet. */
  readonly relation: Uint8Array;
  /** Outermost and next to outermost dependents so far. */
  readonly left: Int16Array;
  readonly left2: Int16Array;
  readonly right: Int16Array;
  readonly right2: Int16Array;
  readonly lefts: Uint8Array;
  readonly rights: Uint8Array;
  /** The relations of the dependents on a side, in their order, as a hash. */
  readonly leftSet: Int32Array;
  readonly rightSet: Int32Array;
  height = 0;
  next = 0;

  constructor(length: number) {
    this.length = length;
    this.root = length;
    this.none = length + 1;
    const size = length + 2;
    this.stack = new Int16Array(size);
    this.head = new Int16Array(size).fill(this.none);
    this.relation = new Uint8Array(size);
    this.left = new Int16Array(size).fill(this.none);
    this.left2 = new Int16Array(size).fill(this.none);
    this.right = new Int16Array(size).fill(this.none);
    this.right2 = new Int16Array(size).fill(this.none);
    this.lefts = new Uint8Array(size);
    this.rights = new Uint8Array(size);
    this.leftSet = new Int32Array(size);
    this.rightSet = new Int32Array(size);
  }

  get done(): boolean {
    return this.next === this.length && this.height === 0;
  }

  /** The word at a depth of the stack, 0 its top. */
  at(depth: number): number {
    return depth < this.height ? (this.stack[this.height - 1 - depth] as number) : this.none;
  }

  get canShift(): boolean {
    return this.next < this.length;
  }

  /** One word alone hangs on the root. */
  get canLeft(): boolean {
    return this.height > 0 && (this.next < this.length || this.height === 1);
  }

  get canRight(): boolean {
    return this.height > 1;
  }

  shift(): void {
    this.stack[this.height++] = this.next++;
  }

  goLeft(relation: number): void {
    const dependent = this.stack[--this.height] as number;
    const head = this.next;
    this.#attach(dependent, head, relation);
    this.left2[head] = this.left[head] as number;
    this.left[head] = dependent;
    (this.lefts[head] as number)++;
    this.leftSet[head] = Math.imul((this.leftSet[head] as number) ^ (relation + 1), 0x01000193);
  }

  goRight(relation: number): void {
    const dependent = this.stack[--this.height] as number;
    const head = this.stack[this.height - 1] as number;
    this.#attach(dependent, head, relation);
    this.right2[head] = this.right[head] as number;
    this.right[head] = dependent;
    (this.rights[head] as number)++;
    this.rightSet[head] = Math.imul((this.rightSet[head] as number) ^ (relation + 1), 0x01000193);
  }

  #attach(dependent: number, head: number, relation: number): void {
    this.head[dependent] = head;
    this.relation[dependent] = relation + 1;
  }

  copyFrom(other: State): void {
    this.height = other.height;
    this.next = other.next;
    this.stack.set(other.stack);
    this.head.set(other.head);
    this.relation.set(other.relation);
    this.left.set(other.left);
    this.left2.set(other.left2);
    this.right.set(other.right);
    this.right2.set(other.right2);
    this.lefts.set(other.lefts);
    this.rights.set(other.rights);
    this.leftSet.set(other.leftSet);
    this.rightSet.set(other.rightSet);
  }
}
