import type {Diagnostic, Place} from '../diagnostics.ts';

/** What keeps a figure from being printed, found while it is cleaned. */
export class FigureFault extends Error {
  private readonly raise: (place: Place) => Diagnostic;
  private readonly where: Omit<Place, 'file'>;

  constructor(raise: (place: Place) => Diagnostic, where: Omit<Place, 'file'> = {}) {
    super('A figure cannot be printed.');
    this.raise = raise;
    this.where = where;
  }

  /** The finding, once it is known of which file it is. */
  at(file: string): Diagnostic {
    return this.raise({file, ...this.where});
  }
}
