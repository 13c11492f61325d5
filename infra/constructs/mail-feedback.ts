import { Stack } from 'aws-cdk-lib'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import {
  ConfigurationSet,
  ConfigurationSetEventDestination,
  ConfigurationSetTlsPolicy,
  EmailSendingEvent,
  EventDestination,
} from 'aws-cdk-lib/aws-ses'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'

type Props = { configurationSetName: string; queue: Queue }

/** What SES tells of our mail: bounces and complaints come into a queue, as SES wrote them. */
export class MailFeedback extends Construct {
  constructor(scope: Construct, id: string, { configurationSetName, queue }: Props) {
    super(scope, id)
    const account = { 'aws:SourceAccount': Stack.of(this).account }
    const key = new Key(this, 'Key', { enableKeyRotation: true, description: 'Bounces and complaints under way to the queue' })
    key.grantEncryptDecrypt(new ServicePrincipal('ses.amazonaws.com', { conditions: { StringEquals: account } }))
    const topic = new Topic(this, 'Topic', { masterKey: key, enforceSSL: true })
    topic.addSubscription(new SqsSubscription(queue, { rawMessageDelivery: true }))
    const configurationSet = new ConfigurationSet(this, 'Set', {
      configurationSetName,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      // Which addresses are left alone stands in the table, where their people see it and can have it lifted.
      disableSuppressionList: true,
    })
    new ConfigurationSetEventDestination(this, 'Events', {
      configurationSet,
      destination: EventDestination.snsTopic(topic),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
    })
  }
}
