/** Shells that a script of completion is made for. */
export const shells = ['bash', 'zsh', 'fish'] as const;
