/** The formats in which the dataset is given to others. */
export const exportFormats = ['jsonld', 'datapackage'] as const;

export type ExportFormat = (typeof exportFormats)[number];
