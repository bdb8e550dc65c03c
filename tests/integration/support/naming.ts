/** Does some work that was chosen by chance, and says of whatever goes wrong in it where that was, to do it again. */
export async function naming<T>(where: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw new Error(where, { cause: error })
  }
}
