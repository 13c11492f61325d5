const words = {
  optional: 'hoeft niet',
  close: 'Sluit',
  undo: 'Zet terug',
  signIn: 'Log opnieuw in',
  reference: (id: string) => `Kenmerk voor de helpdesk: ${id}`,
  errors: (count: number) => (count === 1 ? 'Er klopt nog 1 ding niet' : `Er kloppen nog ${count} dingen niet`),
  slot: (slot: string, takenBy: string | undefined) => (takenBy === undefined ? slot : `${slot}, bezet: ${takenBy}`),
  zoomIn: 'Dichterbij',
  zoomOut: 'Verder weg',
  mapHelp: 'Op de kaart staat het nummer van de lijst. Wat op de kaart staat, staat ook in de lijst.',
}
export default words
