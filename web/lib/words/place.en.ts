import type { PlaceWords } from './place.ts'

const words: PlaceWords = {
  address: 'Street and number, or the name of the place',
  area: 'In or near which town?',
  areaHint: 'We use this to work out how far students travel.',
  other: 'Placed on the map by hand',
  exactly: 'Place it more precisely',
  city: 'Town',
  lat: 'Latitude',
  lon: 'Longitude',
  degreesHint: 'A map app shows it when you press the place for a while, for example 51.846 and 5.864.',
}
export default words
