/** The folders of the cache, without that of the browser. Of the first kind each file has a key, of the second there is one. */
export const cacheFolders = {
  ...{prints: 'prints', readings: 'readings', builds: 'builds'},
  ...{trees: 'trees', yaml: 'yaml'},
} as const;
