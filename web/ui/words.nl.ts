const words = {
  cutOff: 'We krijgen geen verbinding. Kijk of je internet hebt en probeer het opnieuw.',
  retry: 'Probeer opnieuw',
  loading: 'Even geduld, het laadt.',
  whyItFits: 'Waarom dit past',
  moreDayparts: (count: number) => (count === 1 ? 'Nog 1 dagdeel' : `Nog ${count} dagdelen`),
  atSchool: 'Op school',
  remote: 'Op afstand',
}
export default words
