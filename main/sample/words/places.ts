const words = (list: string) => list.split(',').map(word => word.trim())

/** Invented hospitals, in the order in which a larger register gets them. */
const saints = words(
  'St Bede’s, Ashmarsh, Northmead, King’s Ferry, Lady Margaret, Deptmere, Marshgate, St Alphege’s, Thamesend, Hollow Pond, Camber Hill, Quaggy Vale, Ravensbourne Park, Old Dock, St Osyth’s, Millwater, Peckwell, Tidemill, Foxgrove, Sydenbrook',
)
export const hospitals = [...saints.map(name => `${name} Hospital`), ...saints.map(name => `${name} Birth Centre`)]

const roadNames = words(
  'Foundry, Albert, Queensway, Mill, Station, Ropewalk, Tannery, Orchard, Lavender, Cutlers, Ferryman’s, Beacon, Chandler’s, Old Barge, Nightingale, Saltmarsh, Peregrine, Cooper’s, Linden, Wharfinger’s, Bramble, St Anne’s',
)
const roadKinds = words('Close, Street, Lane, Road, Gardens, Terrace, Walk, Court, Mews, Rise')
const localities = words('Ashmarsh, Deptmere, Peckwell, Sydenbrook, Lewisford, Tidemill, Marshgate, Northmead, Camber Hill, Foxgrove')
export const practices = words(
  'Riverside Surgery, Elm Tree Medical Centre, St Anne’s Practice, Park View Health Centre, Tannery Lane Surgery, The Old Dock Practice, Dr Begum & Partners, Marshgate Medical Centre, Lavender Walk Health Centre, Ferry Road Surgery',
)
export const roads = roadNames.flatMap(name => (name === 'Queensway' ? [name] : roadKinds.map(kind => `${name} ${kind}`)))
export { localities }

/**
 * London's letters with district numbers that were never given out: an address that looks right and
 * reaches nobody.
 */
export const districts: readonly (readonly [area: string, from: number, to: number])[] = [
  ['SE', 31, 39],
  ['SW', 31, 39],
  ['E', 31, 39],
  ['N', 31, 39],
  ['NW', 31, 39],
]
/** Letters that postcodes use in their second half. */
export const inwardLetters = 'ABDEFGHJLNPQRSTUWXYZ'
