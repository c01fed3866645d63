/** One object store of a database with all that it holds. */
export interface StoreCopy {
  name: string;
  keyPath: string;
  indexes: { name: string; keyPath: string; multiEntry: boolean }[];
  records: unknown[];
}

/** Reads a whole database, its shape and its records. */
export async function copyRecords(name: string): Promise<StoreCopy[]> {
  const db = await answered(indexedDB.open(name));
  const transaction = db.transaction([...db.objectStoreNames]);
  const copies = [...db.objectStoreNames].map(async (storeName): Promise<StoreCopy> => {
    const store = transaction.objectStore(storeName);
    const indexes = [...store.indexNames].map((indexName) => {
      const { keyPath, multiEntry } = store.index(indexName);
      return { name: indexName, keyPath: keyPath as string, multiEntry };
    });
    return { name: storeName, keyPath: store.keyPath as string, indexes, records: await answered(store.getAll()) };
  });
  const stores = await Promise.all(copies);
  db.close();
  return stores;
}

/** Writes the records into a new database of that shape, in one transaction. @returns milliseconds of the transaction */
export async function rawWrites(name: string, stores: readonly StoreCopy[]): Promise<number> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    for (const { name: storeName, keyPath, indexes } of stores) {
      const store = opening.result.createObjectStore(storeName, { keyPath });
      for (const index of indexes) store.createIndex(index.name, index.keyPath, { multiEntry: index.multiEntry });
    }
  };
  const db = await answered(opening);
  const start = performance.now();
  const transaction = db.transaction(
    stores.map((store) => store.name),
    'readwrite',
    { durability: 'relaxed' },
  );
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  for (const { name: storeName, records } of stores) {
    const store = transaction.objectStore(storeName);
    for (const record of records) store.put(record);
  }
  await done;
  const taken = performance.now() - start;
  db.close();
  return taken;
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
