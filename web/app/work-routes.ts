import type { Routes } from './routes.ts'

const students = () => import('../features/students/students-page.tsx')
const student = () => import('../features/students/student-page.tsx')
const placement = () => import('../features/school-placements/placement-page.tsx')

/** Where the pages of employers and of those who work at a school are mounted. */
export const workRoutes: Routes = {
  '/offer': { employer: () => import('../features/offer/offer-page.tsx') },
  '/offer/new': { employer: () => import('../features/offer/new-page.tsx') },
  '/offer/:id': { employer: () => import('../features/offer/one-page.tsx') },
  '/offer/:id/edit': { employer: () => import('../features/offer/edit-page.tsx') },
  '/offer/:id/preview': { employer: () => import('../features/offer/preview-page.tsx') },
  '/coming': { employer: () => import('../features/coming/coming-page.tsx') },
  '/coming/:id': { employer: () => import('../features/coming/placement-page.tsx') },
  '/organisation': { employer: () => import('../features/organisation/organisation-page.tsx') },

  '/queue/:id?': { coordinator: () => import('../features/queue/queue-page.tsx') },
  '/students': { coordinator: students, mentor: students },
  '/students/:id': { coordinator: student, mentor: student },
  '/placements': { coordinator: () => import('../features/school-placements/placements-page.tsx') },
  '/placements/:id': { coordinator: placement, mentor: placement },
  '/overview': { 'team-leader': () => import('../features/overview/overview-page.tsx') },
  '/school': { administrator: () => import('../features/school/school-page.tsx') },
}
