/** The one script in web/index.html itself; a test keeps the two together. */
const firstPaint = 'sha256-hgjLBWG+28aBjKIZLMOMtscWBjD4lXwgUormqY7sZWk='

/**
 * What every answer tells the browser. One list for the local server and the distribution in front of the bucket.
 * Everything comes from our own origin; nothing may frame us. `uploads` is where files are sent, if not to us.
 */
export const securityHeaders = (uploads = '') => ({
  'Content-Security-Policy': [
    "default-src 'none'",
    `script-src 'self' '${firstPaint}'`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' ${uploads}`.trim(),
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
})
