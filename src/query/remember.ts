/** A function that does its work once for each key. What failed is forgotten, so that it can be tried again. */
export function remember<Key, Value>(work: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const done = new Map<Key, Promise<Value>>();
  return (key) => {
    const known = done.get(key);
    if (known !== undefined) return known;
    const begun = work(key);
    done.set(key, begun);
    begun.catch(() => done.delete(key));
    return begun;
  };
}
