const lookMs = 100

let isPageHere: () => void
const page = new Promise<void>((resolve) => {
  isPageHere = resolve
})

/** The first page has something to show. */
export { isPageHere }

/** When the first page is there, whole: what it can do without until then comes now. */
export const firstIdle = page.then(async () => {
  while (document.querySelector('[aria-busy="true"]')) await new Promise((resolve) => setTimeout(resolve, lookMs))
})
