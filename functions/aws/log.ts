import { type LogEntry, logLine } from '../services.ts'

/** One JSON line per entry, with the trace that it belongs to. CloudWatch reads metrics from the same lines. */
export function log(entry: LogEntry) {
  const trace = process.env._X_AMZN_TRACE_ID
  logLine({ ...entry, service: process.env.SERVICE, ...(trace ? { trace } : {}) })
}

type Unit = 'Count' | 'Milliseconds'

/** Metrics in CloudWatch's embedded format: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html */
export function metrics(at: Date, values: Record<string, { value: number; unit: Unit }>) {
  const names = Object.entries(values)
  return {
    _aws: {
      Timestamp: at.getTime(),
      CloudWatchMetrics: [
        {
          Namespace: 'Praktijkplein',
          Dimensions: [['stage']],
          Metrics: names.map(([Name, { unit }]) => ({ Name, Unit: unit })),
        },
      ],
    },
    stage: process.env.STAGE,
    ...Object.fromEntries(names.map(([name, { value }]) => [name, value])),
  }
}
