import * as v from 'valibot'
import { Refusal } from '../../../shared/errors.ts'
import { Opportunity, OpportunityCard } from '../../../shared/opportunity.ts'
import { countedDayparts, countTaken, type Line, noLine, roomLeft, Taken } from '../../../shared/seats.ts'
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
const StoredDetails = v.pick(Opportunity, ['why', 'role', 'tools', 'bring', 'guide', 'restrictedTasks', 'part'])

type Found = { opportunity: Opportunity; taken: Taken; line: Line }

export async function opportunityById(table: Table, id: string): Promise<Found | undefined> {
  const items = await queryAll(table, { partition: partition(id), consistent: true })
  const [card, details, offer] = ['CARD', 'DETAILS', 'OFFER'].map((sk) => items.find((item) => item.sk === sk))
  if (!card || !details || !offer) return undefined
  return {
    opportunity: { ...joinCard(card, offer), ...v.parse(StoredDetails, details.data) },
    taken: v.parse(Taken, offer),
    line: lineIn(offer),
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
  return (await offersById(table, ids)).map(({ card }) => card)
}

async function offersById(table: Table, ids: readonly string[]): Promise<{ card: OpportunityCard; waiting: number }[]> {
  const keys = ids.flatMap((id) => ['CARD', 'OFFER'].map((sk) => ({ pk: partition(id), sk })))
  const items = await getItems(table, keys, { consistent: true })
  const offers = new Map(items.filter((item) => item.sk === 'OFFER').map((item) => [item.pk, item]))
  return items.flatMap((item) => {
    const offer = item.sk === 'CARD' && offers.get(item.pk)
    return offer ? [{ card: joinCard(item, offer), waiting: lineIn(offer).waiting }] : []
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
  const offers = new Map((await offersById(table, ids)).map(({ card, waiting }) => [card.id, { ...card, waiting }]))
  return { items: ids.flatMap((id) => offers.get(id) ?? []), cursor }
}

export async function openOpportunityIds(table: Table, region: string) {
  const items = await queryAll(table, { index: 'gsi2', partition: openPartition(region) })
  return items.map((item) => v.parse(Offer, item.data).id)
}

export function putNewOpportunity(
  opportunity: Opportunity,
  taken = countTaken(opportunity.schedule, []),
  line: Line = noLine,
): Step[] {
  return [
    {
      put: { ...offerItem(opportunity), ...taken, ...(line.version > 0 && countsOf(line)) },
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

/** Others came into the line or left it between read and write: read again and judge anew. */
export class LineMoved extends Error {}

/**
 * Takes one seat, on every chosen half-day where seats are counted so, if the offer is open and has room beside those
 * who wait: each of them is left one. `line` as just read.
 */
export function takeSeat(
  opportunity: Pick<Opportunity, 'id' | 'schedule' | 'seats'>,
  dayparts: readonly string[],
  line: Line,
): Step {
  const counted = countedDayparts(opportunity.schedule, dayparts)
  return { ...countStep(opportunity.id, counted, '+'), condition: roomFor(opportunity, counted, line) }
}

/** The same seat on other half-days: those that are left are given back, and those that come must have room. */
export function moveSeat(
  opportunity: Pick<Opportunity, 'id' | 'schedule' | 'seats'>,
  { leaving, entering }: { leaving: readonly string[]; entering: readonly string[] },
  line: Line,
): Step {
  const given = countedDayparts(opportunity.schedule, leaving)
  const counted = countedDayparts(opportunity.schedule, entering)
  const { update, names, values } = countStep(opportunity.id, counted, '+')
  const counts = [
    ...counted.map((_, i) => `takenBy.#p${i} = takenBy.#p${i} + :one`),
    ...given.map((_, i) => `takenBy.#g${i} = takenBy.#g${i} - :one`),
  ]
  return {
    update,
    expression: `SET ${counts.join(', ')}`,
    names: { ...names, ...Object.fromEntries(given.map((number, i) => [`#g${i}`, number])) },
    values,
    condition: roomFor(opportunity, counted, line),
  }
}

/** The condition of "it is open, and has room beside those in line". */
function roomFor({ seats }: Pick<Opportunity, 'seats'>, counted: readonly string[], line: Line) {
  const counts = counted.length > 0 ? counted.map((_, i) => `takenBy.#p${i}`) : ['taken']
  const waiting = counted.length > 0 ? counted.map((number) => line.waitingBy[number] ?? 0) : [line.waiting]
  const room =
    line.waiting === 0
      ? ['(attribute_not_exists(waiting) OR waiting = :none)', ...counts.map((count) => `${count} < #data.#seats`)]
      : ['lineVersion = :line', '#data.#seats = :seats', ...counts.map((count, i) => `${count} < :room${i}`)]
  return {
    expression: ['#data.#status = :open', ...room].join(' AND '),
    names: { '#data': 'data', '#status': 'status', '#seats': 'seats' },
    values: {
      ':open': 'open',
      ...(line.waiting === 0
        ? { ':none': 0 }
        : {
            ':line': line.version,
            ':seats': seats,
            ...Object.fromEntries(waiting.map((count, i) => [`:room${i}`, seats - count])),
          }),
    },
    otherwise: (standing) => {
      const moved = standing !== undefined && lineIn(standing).version !== line.version
      return moved ? new LineMoved() : new Refusal(refusalOfSeat(standing))
    },
  } satisfies Step['condition']
}

/** Takes a seat for somebody in line, who waits no longer: the one way in while others wait. */
export function takeSeatInLine(opportunity: Pick<Opportunity, 'id' | 'schedule'>, dayparts: readonly string[]): Step {
  const counted = countedDayparts(opportunity.schedule, dayparts)
  const counts = ['taken', ...counted.map((_, i) => `takenBy.#p${i}`)]
  const full = counted.length > 0 ? counts.slice(1) : counts
  const line = lineStep(opportunity, dayparts, -1)
  return {
    update: line.update,
    expression: `SET ${counts.map((count) => `${count} = ${count} + :one`).join(', ')} ${line.expression}`,
    names: { ...line.names, ...Object.fromEntries(counted.map((number, i) => [`#p${i}`, number])) },
    values: line.values,
    condition: {
      expression: ['#data.#status = :open', ...full.map((count) => `${count} < #data.#seats`)].join(' AND '),
      names: { '#data': 'data', '#status': 'status', '#seats': 'seats' },
      values: { ':open': 'open' },
      otherwise: () => new LineMoved(),
    },
  }
}

export function joinLine(opportunity: Pick<Opportunity, 'id' | 'schedule'>, dayparts: readonly string[]): Step {
  return lineStep(opportunity, dayparts, 1)
}

export function leaveLine(opportunity: Pick<Opportunity, 'id' | 'schedule'>, dayparts: readonly string[]): Step {
  return lineStep(opportunity, dayparts, -1)
}

/** Counts one more or one less in line. `ADD` makes the counts that are not there yet. */
function lineStep({ id, schedule }: Pick<Opportunity, 'id' | 'schedule'>, dayparts: readonly string[], by: 1 | -1) {
  const counted = countedDayparts(schedule, dayparts)
  const counts = ['waiting', ...counted.map((_, i) => `#w${i}`)]
  return {
    update: { pk: partition(id), sk: 'OFFER' },
    expression: `ADD lineVersion :one, ${counts.map((count) => `${count} :by`).join(', ')}`,
    names: Object.fromEntries(counted.map((number, i) => [`#w${i}`, `${waitingFor}${number}`])),
    values: { ':one': 1, ':by': by },
  }
}

const waitingFor = 'waiting#'
const Counted = v.optional(v.number(), 0)

function countsOf({ version, waiting, waitingBy }: Line) {
  const perHalfDay = Object.entries(waitingBy).map(([number, count]) => [`${waitingFor}${number}`, count])
  return { lineVersion: version, waiting, ...Object.fromEntries(perHalfDay) }
}

/** The line as the offer counts it; an offer that never had one says nothing. */
function lineIn(offer: Item): Line {
  const perHalfDay = Object.entries(offer).filter(([name]) => name.startsWith(waitingFor))
  return {
    version: v.parse(Counted, offer.lineVersion),
    waiting: v.parse(Counted, offer.waiting),
    waitingBy: Object.fromEntries(perHalfDay.map(([name, count]) => [name.slice(waitingFor.length), v.parse(Counted, count)])),
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
  return { ...content, ...state, ...roomLeft({ ...content, ...state }, v.parse(Taken, offer), lineIn(offer)) }
}
