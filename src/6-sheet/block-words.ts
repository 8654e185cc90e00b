/** What stands over a block and below it: '' where there is none. `icon` is the name of a pictogram. */
export type Words = {heading: string; icon: string; note: string};
