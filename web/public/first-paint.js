// Runs before the first paint, so that a chosen theme does not flash. A file of its own, because the CSP refuses inline scripts.
try {
  const { theme, locale } = localStorage
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  if (locale === 'en') document.documentElement.lang = locale
} catch {
  // Storage is off: the system's theme and Dutch.
}
