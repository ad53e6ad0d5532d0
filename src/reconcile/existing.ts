/** The entry of a key that intake has made sure of; its absence is a defect of ours. */
export function existing<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`"${key}" passed the intake but is nowhere to be found`);
  return value;
}
