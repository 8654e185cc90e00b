/** What a function makes of a value, made once for each and kept for as long as the value is. */
export function onceFor<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const made = new WeakMap<K, {value: V}>();
  return (of) => {
    const known = made.get(of) ?? {value: make(of)};
    made.set(of, known);
    return known.value;
  };
}
