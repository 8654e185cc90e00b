/** What the tests use of the library of Frictionless Data, which comes without types. */
declare module 'datapackage' {
  type Resource = {
    name: string;
    read(options: {keyed: boolean; relations: boolean}): Promise<Record<string, unknown>[]>;
    checkRelations(): Promise<boolean>;
  };
  const library: {Package: {load(descriptor: string, options: {strict: boolean}): Promise<{resources: Resource[]}>}};
  export default library;
}
