/** Runs `work`, and says where it failed where the system does not: a failed write names no file. */
export async function atPlace<Result>(place: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (typeof code === 'string' && path === undefined && error instanceof Error)
      Object.assign(error, { path: place });
    throw error;
  }
}
