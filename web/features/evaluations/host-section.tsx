import { Show } from 'solid-js'
import { api, read } from '../../lib/api.ts'
import { createAsync } from '../../lib/router/query.ts'
import { EvaluationFrame, type EvaluationOf } from './evaluation-section.tsx'
import { HostEvaluation } from './host-evaluation.tsx'
import { getHostEvaluation, refreshEvaluation } from './queries.ts'

/** The evaluation of a stage as the employer writes it. */
export function HostEvaluationSection(props: EvaluationOf & { organisationId: string }) {
  return (
    <EvaluationFrame placement={props.placement} kind={props.kind}>
      <Written organisationId={props.organisationId} id={props.placement.id} />
    </EvaluationFrame>
  )
}

function Written(props: { organisationId: string; id: string }) {
  const page = createAsync(() => getHostEvaluation(props.organisationId, props.id))
  const param = () => ({ id: props.organisationId, placementId: props.id })
  return (
    <Show when={page()}>
      {(known) => (
        <HostEvaluation
          page={known()}
          onSend={(json) => read(api.organisations[':id'].placements[':placementId'].evaluation.$put({ param: param(), json }))}
          refresh={refreshEvaluation}
        />
      )}
    </Show>
  )
}
