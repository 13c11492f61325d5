import { type Role, roles } from '../../shared/person.ts'

const name = 'role'

/** Kept for the next visit, so that a page's code can come while the server still says who is there. */
export function rememberRole(role: Role) {
  try {
    localStorage.setItem(name, role)
  } catch {
    // Storage is off: the code comes a moment later.
  }
}

export function rememberedRole() {
  try {
    return roles.find((role) => role === localStorage.getItem(name))
  } catch {
    return undefined
  }
}
