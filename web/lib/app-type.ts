import type { Hono } from 'hono'
import type { Experience, ExperienceChange, ExperienceDraft } from '../../shared/experience.ts'
import type { LearningNeed, LearningNeedDraft } from '../../shared/learning-need.ts'
import type { Notification } from '../../shared/notification.ts'
import type { Opportunity, OpportunityCard, OpportunityDraft } from '../../shared/opportunity.ts'
import type { Organisation, OrganisationProfile } from '../../shared/organisation.ts'
import type { Locale, Me, Student } from '../../shared/person.ts'
import type { ClaimDraft, EmployerPlacement, MoveDraft, Placement } from '../../shared/placement.ts'
import type { Group, School } from '../../shared/school.ts'

/* Stands in for the server's own `App` type until functions/api/app.ts exports it; then this file goes. */
type Answer<Input, Output> = { input: Input; output: Output; outputFormat: 'json'; status: 200 }
type List<Item> = { items: Item[]; cursor: string | null }
type Many = string | string[]
type Paged = { query?: { cursor?: string } }
type Id = { param: { id: string } }
type Version = { version: number }
type StudentMove = Id & { json: MoveDraft }
type StudentSummary = {
  student: Student
  openNeeds: number
  requested: number
  approved: number
  active: number
  completed: number
  shared: number
  lastActivityAt: string | null
}

type Routes = {
  '/issuers': { $get: Answer<object, { items: { id: string; name: string }[] }> }
  '/me': { $get: Answer<object, Me>; $patch: Answer<{ json: { locale: Locale } }, Me> }
  '/me/membership': { $put: Answer<{ json: { membershipId: string } }, Me> }
  '/me/sessions': { $delete: Answer<object, null> }
  '/notifications': { $get: Answer<Paged, List<Notification>> }
  '/notifications/read': { $put: Answer<{ json: { upTo: string } }, null> }
  '/student/start': {
    $get: Answer<object, { student: Student; group: Group; school: School; needs: LearningNeed[]; placements: Placement[] }>
  }
  '/learning-needs': { $get: Answer<Paged, List<LearningNeed>>; $post: Answer<{ json: LearningNeedDraft }, LearningNeed> }
  '/learning-needs/:id': {
    $get: Answer<Id, LearningNeed>
    $put: Answer<Id & { json: LearningNeedDraft & Version & { status: 'open' | 'done' } }, LearningNeed>
  }
  '/opportunities': {
    $get: Answer<
      { query?: { q?: string; kind?: Many; sector?: Many; daypart?: Many; maxKm?: string; cursor?: string } },
      List<OpportunityCard>
    >
    $post: Answer<{ json: OpportunityDraft }, Opportunity>
  }
  '/opportunities/:id': {
    $get: Answer<Id, Opportunity>
    $put: Answer<Id & { json: OpportunityDraft & Version }, Opportunity>
  }
  '/opportunities/:id/publish': { $post: Answer<Id & { json: Version }, Opportunity> }
  '/opportunities/:id/close': { $post: Answer<Id & { json: Version }, Opportunity> }
  '/opportunities/:id/audience': { $get: Answer<Id, { needs: number | null }> }
  '/organisations/:id': {
    $get: Answer<Id, Organisation>
    $put: Answer<Id & { json: OrganisationProfile & Version }, Organisation>
  }
  '/organisations/:id/opportunities': { $get: Answer<Id & Paged, List<OpportunityCard>> }
  '/organisations/:id/placements': { $get: Answer<Id & Paged, List<EmployerPlacement>> }
  '/organisations/:id/placements/:placementId/cancel': {
    $post: Answer<{ param: { id: string; placementId: string }; json: MoveDraft }, EmployerPlacement>
  }
  '/placements': {
    $get: Answer<{ query: { state: string; cursor?: string } }, List<Placement>>
    $post: Answer<{ json: ClaimDraft }, Placement>
  }
  '/placements/approvals': {
    $post: Answer<
      { json: { items: { id: string; version: number }[] } },
      { items: ({ id: string; placement: Placement } | { id: string; code: string })[] }
    >
  }
  '/placements/:id': { $get: Answer<Id, Placement> }
  '/placements/:id/withdraw': { $post: Answer<StudentMove, Placement> }
  '/placements/:id/answer': { $post: Answer<StudentMove, Placement> }
  '/placements/:id/claim': { $post: Answer<StudentMove, Placement> }
  '/placements/:id/approve': { $post: Answer<StudentMove, Placement> }
  '/placements/:id/decline': { $post: Answer<StudentMove, Placement> }
  '/placements/:id/ask': { $post: Answer<StudentMove, Placement> }
  '/placements/:id/reconsider': { $post: Answer<StudentMove, Placement> }
  '/placements/:id/cancel': { $post: Answer<StudentMove, Placement> }
  '/placements/:id/complete': { $post: Answer<StudentMove, Placement> }
  '/experiences': { $get: Answer<Paged, List<Experience>>; $post: Answer<{ json: ExperienceDraft }, Experience> }
  '/experiences/:id': {
    $get: Answer<Id, Experience>
    $put: Answer<Id & { json: ExperienceChange }, Experience>
    $delete: Answer<Id, null>
  }
  '/experiences/:id/restore': { $post: Answer<Id, Experience> }
  '/students': { $get: Answer<Paged, List<StudentSummary>> }
  '/students/:id': {
    $get: Answer<Id, { student: Student; needs: LearningNeed[]; placements: Placement[]; experiences: Experience[] }>
  }
  '/school': { $get: Answer<object, { school: School; groups: Group[] }> }
}

export type App = Hono<object, Routes, '/'>
