const words = {
  title: 'School',
  region: 'Regio',
  place: 'Waar',
  from: (from: string, until: string) => `${from} tot ${until} uur`,
  groups: 'Groepen en hun vrije ruimte',
  groupsText: 'Vrije ruimte zijn de dagdelen zonder les. Daarin kunnen studenten de praktijk in.',
  group: 'Groep',
  level: 'Niveau',
  year: (year: number) => `leerjaar ${year}`,
  freeSpace: 'Vrije ruimte',
  none: 'Geen vrije ruimte bekend',
  noGroups: 'Nog geen groepen',
  noGroupsText: 'Importeer ze uit een spreadsheet van jullie administratie.',
  readOnly: 'Groepen, collega’s en studenten verander je met een spreadsheet.',
  bringIn: 'Importeer een lijst',
}
export default words
