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
  noGroupsText: 'De groepen komen uit de administratie van school. Vraag de leverancier of ze al gekoppeld zijn.',
  readOnly: 'Deze gegevens komen uit de administratie van school. Je kunt ze hier bekijken, nog niet veranderen.',
}
export default words
