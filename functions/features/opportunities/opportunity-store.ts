import * as v from 'valibot'
import { Refusal } from '../../../shared/errors.ts'
import { Opportunity, OpportunityCard } from '../../../shared/opportunity.ts'
import { countedDayparts, countTaken, roomLeft, Taken } from '../../../shared/seats.ts'
import type { Table } from '../../table/client.ts'
import { getItems, type Item, queryAll, queryPage } from '../../table/query.ts'
import { absent, type Step, unchanged } from '../../table/transact.ts'

/*
 * One opportunity is three items in one partition, cut by how often they change and who reads them:
 * - CARD: what lists and matching show. Changes when the employer edits.
 * - DETAILS: the long texts of its page.
 * - OFFER: status, version and seats. Every publish, close and claim touches this small item only; it is the
 *   aggregate's root, so its version guards the other two.
 */
const partition = (id: string) => `OPPORTUNITY#${id}`
// Serves: "the opportunities of this organisation, newest first" (employer).
const organisationPartition = (organisationId: string) => `ORGANISATION#${organisationId}#OPPORTUNITIES`
// Serves: "what is open in this region?", read once when a process starts. Sparse: only open ones stand in it.
const openPartition = (region: string) => `REGION#${region}#OPEN`

const offered = ['id', 'organisationId', 'region', 'status', 'publishedAt', 'version', 'seats'] as const
const Offer = v.pick(Opportunity, offered)
const StoredCard = v.omit(OpportunityCard, ['seatsLeft', 'fullDayparts', 'status', 'version', 'publishedAt', 'seats'])
const StoredDetails = v.pick(Opportunity, ['why', 'role', 'tools', 'bring', 'guide', 'restrictedTasks'])

export async function opportunityById(table: Table, id: string): Promise<{ opportunity: Opportunity; taken: Taken } | undefined> {
  const items = await queryAll(table, { partition: partition(id), consistent: true })
  const [card, details, offer] = ['CARD', 'DETAILS', 'OFFER'].map((sk) => items.find((item) => item.sk === sk))
  if (!card || !details || !offer) return undefined
  return {
    opportunity: { ...joinCard(card, offer), ...v.parse(StoredDetails, details.data) },
    taken: v.parse(Taken, offer),
  }
}

/** What each of these opportunities holds that is kept from young people, by its id. */
export async function restrictedTasksOf(table: Table, ids: readonly string[]) {
  const keys = [...new Set(ids)].map((id) => ({ pk: partition(id), sk: 'DETAILS' }))
  const items = await getItems(table, keys)
  return new Map(items.map(({ pk, data }) => [pk.slice('OPPORTUNITY#'.length), v.parse(StoredDetails, data).restrictedTasks]))
}

/** Cards by id, in no particular order; those that don't exist are left out. */
export async function cardsById(table: Table, ids: readonly string[]): Promise<OpportunityCard[]> {
  const keys = ids.flatMap((id) => ['CARD', 'OFFER'].map((sk) => ({ pk: partition(id), sk })))
  const items = await getItems(table, keys, { consistent: true })
  const offers = new Map(items.filter((item) => item.sk === 'OFFER').map((item) => [item.pk, item]))
  return items.flatMap((item) => {
    const offer = item.sk === 'CARD' && offers.get(item.pk)
    return offer ? [joinCard(item, offer)] : []
  })
}

export async function cardsOfOrganisation(
  table: Table,
  organisationId: string,
  page: { limit: number; cursor?: string | undefined },
) {
  const query = { index: 'gsi1' as const, partition: organisationPartition(organisationId), newestFirst: true }
  const { items, cursor } = await queryPage(table, query, page)
  const ids = items.map((item) => v.parse(StoredCard, item.data).id)
  const cards = new Map((await cardsById(table, ids)).map((card) => [card.id, card]))
  return { items: ids.flatMap((id) => cards.get(id) ?? []), cursor }
}

export async function openOpportunityIds(table: Table, region: string) {
  const items = await queryAll(table, { index: 'gsi2', partition: openPartition(region) })
  return items.map((item) => v.parse(Offer, item.data).id)
}

export function putNewOpportunity(opportunity: Opportunity, taken = countTaken(opportunity.schedule, [])): Step[] {
  return [
    {
      put: { ...offerItem(opportunity), ...taken },
      condition: absent(() => new Error('this opportunity exists')),
    },
    { put: cardItem(opportunity) },
    { put: detailsItem(opportunity) },
  ]
}

/** Replaces what the employer wrote. Where seats or half-days change, nobody may have claimed since it was read. */
export function replaceOpportunity(
  opportunity: Opportunity,
  read: { version: number; taken: number },
  reschedules: boolean,
): Step[] {
  const { data } = offerItem(opportunity)
  return [
    {
      update: { pk: partition(opportunity.id), sk: 'OFFER' },
      expression: `SET #data = :data${reschedules ? ', takenBy = :counts' : ''}`,
      names: { '#data': 'data' },
      values: { ':data': data, ...(reschedules ? { ':counts': countTaken(opportunity.schedule, []).takenBy } : {}) },
      condition: {
        expression: '#data.#version = :read AND taken = :taken',
        names: { '#version': 'version' },
        values: { ':read': read.version, ':taken': read.taken },
        otherwise: () => new Refusal('stale'),
      },
    },
    { put: cardItem(opportunity) },
    { put: detailsItem(opportunity) },
  ]
}

/** Replaces status and version alone. */
export function replaceOffer(opportunity: Opportunity, readVersion: number): Step {
  const { data, gsi2pk, gsi2sk } = offerItem(opportunity)
  const open = gsi2pk !== undefined
  return {
    update: { pk: partition(opportunity.id), sk: 'OFFER' },
    expression: open ? 'SET #data = :data, gsi2pk = :list, gsi2sk = :place' : 'SET #data = :data REMOVE gsi2pk, gsi2sk',
    names: { '#data': 'data' },
    values: { ':data': data, ...(open ? { ':list': gsi2pk, ':place': gsi2sk } : {}) },
    condition: {
      expression: '#data.#version = :read',
      names: { '#version': 'version' },
      values: { ':read': readVersion },
      otherwise: (standing) => new Refusal(standing ? 'stale' : 'not-found'),
    },
  }
}

/** Takes a draft away that nobody else has seen. */
export function removeOpportunity({ id, version }: Pick<Opportunity, 'id' | 'version'>): Step[] {
  return [
    { delete: { pk: partition(id), sk: 'OFFER' }, condition: unchanged(version) },
    { delete: { pk: partition(id), sk: 'CARD' } },
    { delete: { pk: partition(id), sk: 'DETAILS' } },
  ]
}

/** Takes one seat, on every chosen half-day where seats are counted so, if the offer is open and has room. */
export function takeSeat(opportunity: Pick<Opportunity, 'id' | 'schedule'>, dayparts: readonly string[]): Step {
  const counted = countedDayparts(opportunity.schedule, dayparts)
  const room = counted.length > 0 ? counted.map((_, i) => `takenBy.#p${i} < #data.#seats`) : ['taken < #data.#seats']
  return {
    ...countStep(opportunity.id, counted, '+'),
    condition: {
      expression: ['#data.#status = :open', ...room].join(' AND '),
      names: { '#data': 'data', '#status': 'status', '#seats': 'seats' },
      values: { ':open': 'open' },
      otherwise: (standing) => new Refusal(refusalOfSeat(standing)),
    },
  }
}

/** Gives a seat back, also when the offer has been closed since. */
export function giveSeatBack(opportunity: Pick<Opportunity, 'id' | 'schedule'>, dayparts: readonly string[]): Step {
  return countStep(opportunity.id, countedDayparts(opportunity.schedule, dayparts), '-')
}

function refusalOfSeat(standing: Item | undefined) {
  if (!standing) return 'not-found'
  return v.parse(Offer, standing.data).status === 'open' ? 'opportunity-full' : 'opportunity-closed'
}

function countStep(id: string, counted: readonly string[], sign: '+' | '-') {
  const counts = ['taken', ...counted.map((_, i) => `takenBy.#p${i}`)]
  return {
    update: { pk: partition(id), sk: 'OFFER' },
    expression: `SET ${counts.map((count) => `${count} = ${count} ${sign} :one`).join(', ')}`,
    names: Object.fromEntries(counted.map((number, i) => [`#p${i}`, number])),
    values: { ':one': 1 },
  }
}

function offerItem(opportunity: Opportunity) {
  const { id, region, status } = opportunity
  return {
    pk: partition(id),
    sk: 'OFFER',
    ...(status === 'open' ? { gsi2pk: openPartition(region), gsi2sk: id } : {}),
    data: v.parse(Offer, opportunity),
  }
}

function cardItem(opportunity: Opportunity) {
  const { id, organisationId, createdAt } = opportunity
  return {
    pk: partition(id),
    sk: 'CARD',
    gsi1pk: organisationPartition(organisationId),
    gsi1sk: `${createdAt}#${id}`,
    data: v.parse(StoredCard, opportunity),
  }
}

function detailsItem(opportunity: Opportunity) {
  return { pk: partition(opportunity.id), sk: 'DETAILS', data: v.parse(StoredDetails, opportunity) }
}

function joinCard(card: Item, offer: Item): OpportunityCard {
  const content = v.parse(StoredCard, card.data)
  const state = v.parse(Offer, offer.data)
  return { ...content, ...state, ...roomLeft({ ...content, ...state }, v.parse(Taken, offer)) }
}
