import * as v from 'valibot'

/*
 * How long people may take to answer each other, as a school has set it. Which day that comes to is worked out in
 * response-clock.ts; what an offer from the waiting list is, in waiting-list.ts.
 */

export const answerDaysAtMost = 20
export const offerHoursAtMost = 168

const whole = v.pipe(v.number(), v.integer())

export const Deadlines = v.strictObject({
  /** Version 0 is a school that never set anything. */
  version: v.pipe(whole, v.minValue(0)),
  /** School days in which a request is answered: by the school, and by a student who was asked something. */
  answerDays: v.pipe(whole, v.minValue(1), v.maxValue(answerDaysAtMost)),
  /** Hours in which a student takes the seat that came free. */
  offerHours: v.pipe(whole, v.minValue(1), v.maxValue(offerHoursAtMost)),
})
export type Deadlines = v.InferOutput<typeof Deadlines>

export const usualDeadlines: Deadlines = { version: 0, answerDays: 5, offerHours: 24 }
