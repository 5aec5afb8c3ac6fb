/**
 * Asks the browser not to drop what this page stores when the disk runs full. False where it refuses or cannot be asked
 * (insecure pages and some engines have no `navigator.storage`).
 */
export async function keepForGood(): Promise<boolean> {
  try {
    const { storage } = navigator as { readonly storage?: StorageManager }
    return (await storage?.persist()) ?? false
  } catch {
    return false
  }
}
