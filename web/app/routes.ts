import type { Routes } from './first-routes.ts'

const about = { anyone: () => import('../features/about/about-page.tsx') }
const hours = () => import('../features/hours/hours-page.tsx')
const conversations = () => import('../features/contact-moments/contact-list-page.tsx')
const students = () => import('../features/students/students-page.tsx')
const student = () => import('../features/students/student-page.tsx')
const importing = () => import('../features/import/import-page.tsx')
const placement = () => import('../features/school-placements/placement-page.tsx')
const guidance = () => import('../features/guidance/guidance-page.tsx')
const give = () => import('../features/guidance/give-page.tsx')
const talk = () => import('../features/dialogues/talk-page.tsx')
const schoolWeek = () => import('../features/planner/school-week-page.tsx')
const signing = () => import('../features/agreements/signing-page.tsx')

/** Where all other pages are mounted: address → role → page. A role that an address does not name can't open it. */
export const routes: Routes = {
  '/help': about,
  '/privacy': about,
  '/accessibility': about,
  '/guest': { anyone: () => import('../features/guest/guest-page.tsx') },

  '/needs/new': { student: () => import('../features/learning-needs/new-need-page.tsx') },
  '/needs/:id': { student: () => import('../features/learning-needs/need-page.tsx') },
  '/matches/:needId': { student: () => import('../features/matches/matches-page.tsx') },
  '/placements': {
    student: () => import('../features/placements/placements-page.tsx'),
    coordinator: () => import('../features/school-placements/placements-page.tsx'),
  },
  '/placements/:id': {
    student: () => import('../features/placements/placement-page.tsx'),
    coordinator: placement,
    mentor: placement,
  },
  '/placements/:id/agreement': {
    student: signing,
    coordinator: () => import('../features/agreements/school-agreement-page.tsx'),
    mentor: () => import('../features/agreements/reading-page.tsx'),
  },
  '/agreements': { coordinator: () => import('../features/agreements/agreements-page.tsx') },
  '/week': {
    student: () => import('../features/planner/student-week-page.tsx'),
    coordinator: schoolWeek,
    mentor: schoolWeek,
    employer: () => import('../features/planner/host-week-page.tsx'),
  },
  '/dossier': { student: () => import('../features/dossier/dossier-page.tsx') },
  '/dossier/new': { student: () => import('../features/dossier/new-experience-page.tsx') },
  '/dossier/:id': { student: () => import('../features/dossier/experience-page.tsx') },

  '/opportunities': { everyone: () => import('../features/opportunities/browse-page.tsx') },
  '/opportunities/:id': { everyone: () => import('../features/opportunities/opportunity-page.tsx') },
  '/me': { everyone: () => import('../features/session/me-page.tsx') },
  '/notifications': { everyone: () => import('../features/notifications/notifications-page.tsx') },

  '/unsubscribe': { anyone: () => import('../features/notifications/unsubscribe-page.tsx') },
  '/offer': { employer: () => import('../features/offer/offer-page.tsx') },
  '/offer/new': { employer: () => import('../features/offer/new-page.tsx') },
  '/offer/:id': { employer: () => import('../features/offer/one-page.tsx') },
  '/offer/:id/edit': { employer: () => import('../features/offer/edit-page.tsx') },
  '/offer/:id/preview': { employer: () => import('../features/offer/preview-page.tsx') },
  '/coming': { employer: () => import('../features/coming/coming-page.tsx') },
  '/coming/:id': { employer: () => import('../features/coming/placement-page.tsx') },
  '/coming/:id/agreement': { employer: signing },
  '/organisation': { employer: () => import('../features/organisation/organisation-page.tsx') },

  '/queue/:id?': { coordinator: () => import('../features/queue/queue-page.tsx') },
  '/students': { coordinator: students, mentor: students },
  '/students/:id': { coordinator: student, mentor: student },
  '/hours': { coordinator: hours, mentor: hours, 'team-leader': hours },
  '/conversations': { coordinator: conversations, mentor: conversations },
  '/talks': {
    student: () => import('../features/dialogues/student-talks-page.tsx'),
    mentor: () => import('../features/dialogues/guide-talks-page.tsx'),
  },
  '/talks/new': { student: () => import('../features/dialogues/ask-page.tsx') },
  '/talks/:id': { student: talk, mentor: talk },
  '/guidance': { mentor: guidance, coordinator: guidance },
  '/guidance/new': { mentor: give, coordinator: give },
  '/report': { student: () => import('../features/reports/report-page.tsx') },
  '/reports': { adviser: () => import('../features/reports/reports-page.tsx') },
  '/overview': { 'team-leader': () => import('../features/overview/overview-page.tsx') },
  '/import': { administrator: importing, coordinator: importing, employer: importing },
  '/timetables': { administrator: () => import('../features/timetables/timetables-page.tsx') },
  '/school': { administrator: () => import('../features/school/school-page.tsx') },
}

/** What is shown where there is no page, or none for this role. */
export const loadNotFound = () => import('./not-found-page.tsx')
export const loadOtherRole = () => import('./other-role-page.tsx')
