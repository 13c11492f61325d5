import { everyone, lazyPage, page } from './page-of-role.tsx'

/** The one place where pages are mounted: path → role → page. A role that a path does not name can't open it. */
export const routes = [
  { path: '/', component: lazyPage(() => import('../features/session/front-page.tsx')) },
  { path: '/sign-in', component: lazyPage(() => import('../features/session/sign-in-page.tsx')) },
  ...['/help', '/privacy', '/accessibility'].map((path) => ({
    path,
    component: lazyPage(() => import('../features/about/about-page.tsx')),
  })),

  // Student
  page('/start', { student: () => import('../features/start/start-page.tsx') }),
  page('/needs/new', { student: () => import('../features/learning-needs/new-need-page.tsx') }),
  page('/needs/:id', { student: () => import('../features/learning-needs/need-page.tsx') }),
  page('/matches/:needId', { student: () => import('../features/matches/matches-page.tsx') }),
  page('/dossier', { student: () => import('../features/dossier/dossier-page.tsx') }),
  page('/dossier/new', { student: () => import('../features/dossier/new-experience-page.tsx') }),
  page('/dossier/:id', { student: () => import('../features/dossier/experience-page.tsx') }),

  // Employer
  page('/offer', { employer: () => import('../features/offer/offer-page.tsx') }),
  page('/offer/new', { employer: () => import('../features/offer/new-page.tsx') }),
  page('/offer/:id', { employer: () => import('../features/offer/one-page.tsx') }),
  page('/offer/:id/edit', { employer: () => import('../features/offer/edit-page.tsx') }),
  page('/offer/:id/preview', { employer: () => import('../features/offer/preview-page.tsx') }),
  page('/coming', { employer: () => import('../features/coming/coming-page.tsx') }),
  page('/coming/:id', { employer: () => import('../features/coming/placement-page.tsx') }),
  page('/organisation', { employer: () => import('../features/organisation/organisation-page.tsx') }),

  // School
  page('/queue/:id?', { coordinator: () => import('../features/queue/queue-page.tsx') }),
  page('/students', {
    coordinator: () => import('../features/students/students-page.tsx'),
    mentor: () => import('../features/students/students-page.tsx'),
  }),
  page('/students/:id', {
    coordinator: () => import('../features/students/student-page.tsx'),
    mentor: () => import('../features/students/student-page.tsx'),
  }),
  page('/overview', { 'team-leader': () => import('../features/overview/overview-page.tsx') }),
  page('/school', { administrator: () => import('../features/school/school-page.tsx') }),

  // Several roles
  page(
    '/opportunities',
    everyone(() => import('../features/opportunities/browse-page.tsx')),
  ),
  page(
    '/opportunities/:id',
    everyone(() => import('../features/opportunities/opportunity-page.tsx')),
  ),
  page('/placements', {
    student: () => import('../features/placements/placements-page.tsx'),
    coordinator: () => import('../features/school-placements/placements-page.tsx'),
  }),
  page('/placements/:id', {
    student: () => import('../features/placements/placement-page.tsx'),
    coordinator: () => import('../features/school-placements/placement-page.tsx'),
    mentor: () => import('../features/school-placements/placement-page.tsx'),
  }),
  page(
    '/me',
    everyone(() => import('../features/session/me-page.tsx')),
  ),
  page(
    '/notifications',
    everyone(() => import('../features/notifications/notifications-page.tsx')),
  ),

  { path: '*', component: lazyPage(() => import('./not-found-page.tsx')) },
]
