/** What this device keeps until it can be sent, by key. IndexedDB, because the page and the worker behind it both use it. */
const databaseName = 'praktijkplein'
const storeName = 'waiting'

let opened: Promise<IDBDatabase> | undefined

function open() {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1)
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(storeName))
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
  opened.catch(() => {
    opened = undefined
  })
  return opened
}

async function run<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>) {
  const database = await open()
  return new Promise<T>((resolve, reject) => {
    const transaction = database.transaction(storeName, mode)
    const request = act(transaction.objectStore(storeName))
    // Kept is only what the transaction has written.
    transaction.addEventListener('complete', () => resolve(request.result))
    transaction.addEventListener('abort', () => reject(transaction.error))
  })
}

export const deviceStore = {
  all: () => run('readonly', (store): IDBRequest<unknown[]> => store.getAll()),
  put: (key: string, value: unknown) => run('readwrite', (store) => store.put(value, key)),
  remove: (key: string) => run('readwrite', (store) => store.delete(key)),
}
