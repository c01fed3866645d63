/** What is kept under a key, made once when it is not there yet. */
export function remember<K, V>(
  kept: { get(key: K): V | undefined; set(key: K, value: V): unknown },
  key: K,
  make: () => V,
): V {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const fresh = make();
  kept.set(key, fresh);
  return fresh;
}
