/** Runs a task again and again with a pause between; answers how to stop, which waits for the run under way. */
export function repeat(task: () => Promise<unknown>, pauseMs: number, onError: (error: unknown) => void) {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  const run = async () => {
    await task().catch(onError)
    if (!stopped) timer = setTimeout(start, pauseMs)
  }
  const start = () => {
    running = run()
  }
  start()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await running
  }
}
