const words = {
  address: 'Straat en nummer, of naam van de plek',
  area: 'In of bij welke plaats?',
  areaHint: 'Hiermee rekenen we uit hoe ver studenten reizen.',
  other: 'Zelf op de kaart gezet',
  exactly: 'Zet de plek preciezer',
  city: 'Plaats',
  lat: 'Breedtegraad',
  lon: 'Lengtegraad',
  degreesHint: 'Staat in een kaart-app als je de plek lang indrukt, bijvoorbeeld 51,846 en 5,864.',
}
export default words
