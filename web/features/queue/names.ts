/** How someone is spoken of on this page. */
export function firstName(name: string) {
  return name.split(' ')[0] ?? name
}
