import { Duration, Stack } from 'aws-cdk-lib'
import { CfnBudget } from 'aws-cdk-lib/aws-budgets'
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  Metric,
  Stats,
  TextWidget,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { Operation } from 'aws-cdk-lib/aws-dynamodb'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Construct } from 'constructs'
import { mailConfigurationName } from '../stages.ts'
import type { ApiStack } from './api-stack.ts'
import type { DataStack, StageProps } from './data-stack.ts'

type Props = StageProps & { data: DataStack; api: ApiStack }

const five = { period: Duration.minutes(5) }

/** What tells people that something is wrong, and that it is getting dear. */
export class OperationsStack extends Stack {
  readonly #topic: Topic

  constructor(scope: Construct, id: string, { stage, stageName, data, api, ...props }: Props) {
    super(scope, id, props)
    const key = new Key(this, 'AlarmKey', { enableKeyRotation: true, description: 'Alarms under way to the operator' })
    key.grantEncryptDecrypt(new ServicePrincipal('cloudwatch.amazonaws.com'))
    this.#topic = new Topic(this, 'Alarms', { masterKey: key, enforceSSL: true })
    if (stage.operator) this.#topic.addSubscription(new EmailSubscription(stage.operator))

    const own = (metricName: string, statistic: string) =>
      new Metric({ namespace: 'Praktijkplein', metricName, statistic, dimensionsMap: { stage: stageName }, ...five })
    const functions = Object.entries(api.functions).map(([name, made]) => ({ name, lambda: made.function }))
    const apiFunction = api.functions.api.function
    const outbox = api.functions.outbox.function
    const iteratorAge = new Metric({
      namespace: 'AWS/Lambda',
      metricName: 'IteratorAge',
      dimensionsMap: { FunctionName: outbox.functionName },
      statistic: Stats.MAXIMUM,
      ...five,
    })

    for (const { name, lambda } of functions) {
      this.#alarm(
        `${name}-errors`,
        lambda.metricErrors(five),
        1,
        'The function failed outside of what it can answer: read its log.',
      )
      this.#alarm(
        `${name}-throttles`,
        lambda.metricThrottles(five),
        1,
        'More at once than the account allows: ask for a higher limit.',
      )
    }
    this.#alarm('answers-5xx', own('Defects', Stats.SUM), 5, 'Requests end in "internal": read the log by correlation id.')
    this.#alarm('answers-busy', own('Busy', Stats.SUM), 100, 'Many transactions met each other: is one opportunity very popular?')
    this.#alarm('api-slow', own('Duration', 'p99'), 2000, 'One in a hundred answers takes over two seconds.', 3)
    this.#alarm('outbox-behind', iteratorAge, 10 * 60_000, 'Notifications and counts lag ten minutes behind what happened.')
    this.#alarm(
      'failed-messages',
      api.failed.metricApproximateNumberOfMessagesVisible(five),
      1,
      'Work was given up: see "What lies in the queue" in infra/README.md.',
    )
    const reputation = (metricName: string) =>
      new Metric({
        namespace: 'AWS/SES',
        metricName,
        dimensionsMap: { 'ses:configuration-set': mailConfigurationName(stageName) },
        statistic: Stats.MAXIMUM,
        period: Duration.hours(1),
      })
    const givenUp = new MetricFilter(this, 'MailGivenUp', {
      logGroup: api.functions.mail.log,
      filterPattern: FilterPattern.stringValue('$.outcome', '=', 'given-up'),
      metricNamespace: 'Praktijkplein',
      metricName: 'MailGivenUp',
    }).metric({ statistic: Stats.SUM, ...five })
    this.#alarm(
      'mail-given-up',
      givenUp,
      1,
      'A mail could not leave for half a day: does SES take any? See "Mail" in infra/README.md.',
    )
    // AWS looks at an account from 5 % and 0.1 % on, and stops its mail at 10 % and 0.5 %.
    this.#alarm(
      'mail-bounces',
      reputation('Reputation.BounceRate'),
      0.04,
      'One mail in 25 comes back: where do the addresses come from?',
    )
    this.#alarm('mail-complaints', reputation('Reputation.ComplaintRate'), 0.001, 'One mail in a thousand is called spam.')
    this.#alarm(
      'table-throttles',
      data.table.metricThrottledRequestsForOperations({
        operations: [Operation.TRANSACT_WRITE_ITEMS, Operation.QUERY, Operation.GET_ITEM],
        ...five,
      }),
      10,
      'A partition is asked for more than 1,000 writes or 3,000 reads a second.',
    )

    new Dashboard(this, 'Dashboard', {
      dashboardName: `praktijkplein-${stageName}`,
      widgets: [
        [
          new TextWidget({
            markdown: `# Praktijkplein ${stageName}\nWhat to do about what you see: infra/README.md`,
            width: 24,
            height: 2,
          }),
        ],
        [
          graph('Answers', [own('Requests', Stats.SUM), own('Defects', Stats.SUM), own('Busy', Stats.SUM)]),
          graph('How long (ms)', [own('Duration', 'p50'), own('Duration', 'p99')]),
          graph('Cold starts', [own('ColdStarts', Stats.SUM)]),
        ],
        [
          graph('Functions at once', [apiFunction.metric('ConcurrentExecutions', { statistic: Stats.MAXIMUM, ...five })]),
          graph('Outbox behind (ms)', [iteratorAge]),
          graph('Given up', [api.failed.metricApproximateNumberOfMessagesVisible(five)]),
        ],
        [
          graph('Request units used', [
            data.table.metricConsumedReadCapacityUnits({ statistic: Stats.SUM, ...five }),
            data.table.metricConsumedWriteCapacityUnits({ statistic: Stats.SUM, ...five }),
          ]),
        ],
      ],
    })

    new CfnBudget(this, 'Budget', {
      budget: {
        budgetName: `praktijkplein-${stageName}`,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: stage.monthlyBudgetUsd, unit: 'USD' },
        costFilters: { TagKeyValue: [`user:stage$${stageName}`] },
      },
      notificationsWithSubscribers: stage.operator ? spending(stage.operator) : [],
    })
  }

  #alarm(name: string, metric: IMetric, threshold: number, alarmDescription: string, evaluationPeriods = 1) {
    new Alarm(this, name, {
      metric,
      threshold,
      evaluationPeriods,
      alarmDescription,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(new SnsAction(this.#topic))
  }
}

function spending(address: string) {
  return [
    { notificationType: 'ACTUAL', threshold: 80 },
    { notificationType: 'FORECASTED', threshold: 100 },
  ].map((when) => ({
    notification: { ...when, comparisonOperator: 'GREATER_THAN', thresholdType: 'PERCENTAGE' },
    subscribers: [{ subscriptionType: 'EMAIL', address }],
  }))
}

function graph(title: string, left: IMetric[]) {
  return new GraphWidget({ title, left, width: 8, height: 6 })
}
