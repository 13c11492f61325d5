import { type Role, roles } from '../../shared/person.ts'

const name = 'role'

/** Kept for the next visit, so that a page and what it asks for can come while the server still says who is there. */
export function rememberRole(role: Role | undefined) {
  try {
    if (role) localStorage.setItem(name, role)
    else localStorage.removeItem(name)
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
