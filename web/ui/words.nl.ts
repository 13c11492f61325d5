const words = {
  optional: 'hoeft niet',
  close: 'Sluit',
  undo: 'Zet terug',
  retry: 'Probeer opnieuw',
  signIn: 'Log opnieuw in',
  reference: (id: string) => `Kenmerk voor de helpdesk: ${id}`,
  loading: 'Even geduld, het laadt.',
  errors: (count: number) => (count === 1 ? 'Er klopt nog 1 ding niet' : `Er kloppen nog ${count} dingen niet`),
  slot: (slot: string, takenBy: string | undefined) => (takenBy === undefined ? slot : `${slot}, bezet: ${takenBy}`),
  whyItFits: 'Waarom dit past',
  seatsLeft: (count: number) => (count === 0 ? 'Vol' : count === 1 ? 'Nog 1 plek' : `Nog ${count} plekken`),
  atSchool: 'Op school',
  remote: 'Op afstand',
  zoomIn: 'Dichterbij',
  zoomOut: 'Verder weg',
  mapHelp: 'Op de kaart staat het nummer van de lijst. Wat op de kaart staat, staat ook in de lijst.',
}
export default words
