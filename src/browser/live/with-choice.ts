/**
 * The address with a choice in it, everything else kept: the fields stand at its end in their order, those without a
 * value not at all, and the commas between values stay readable.
 */
export function withChoice(address: URL, choice: Readonly<Record<string, string | null>>): URL {
  const changed = new URL(address);
  for (const key of [...changed.searchParams.keys()])
    if (Object.hasOwn(choice, key.toLowerCase())) changed.searchParams.delete(key);
  for (const [name, value] of Object.entries(choice)) if (value !== null) changed.searchParams.set(name, value);
  changed.search = changed.searchParams.toString().replaceAll("%2C", ",");
  return changed;
}
