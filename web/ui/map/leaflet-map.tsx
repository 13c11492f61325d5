import 'leaflet/dist/leaflet.css'
import './map.css'
import { control, DomUtil, divIcon, GridLayer, type LatLngTuple, latLngBounds, layerGroup, map, marker } from 'leaflet'
import { createEffect, onCleanup, onMount } from 'solid-js'
import { render } from 'solid-js/web'
import { controlWords } from '../control-words.ts'
import { KindMark } from '../icon.tsx'
import type { MapPin, MapProps } from './map.tsx'

const pinSize = 44

/** A ground of plain squares that moves along. */
const Ground = GridLayer.extend({ createTile: () => DomUtil.create('div', 'map__square') })

export default function LeafletMap(props: MapProps) {
  let ground: HTMLElement | undefined
  onMount(() => {
    if (!ground) return
    const animated = !matchMedia('(prefers-reduced-motion: reduce)').matches
    const view = map(ground, {
      attributionControl: false,
      zoomControl: false,
      zoomAnimation: animated,
      fadeAnimation: animated,
      scrollWheelZoom: false,
      maxZoom: 16,
    })
    new Ground().addTo(view)
    control.zoom({ zoomInTitle: controlWords().zoomIn, zoomOutTitle: controlWords().zoomOut }).addTo(view)
    control.scale({ imperial: false }).addTo(view)
    const drawn = layerGroup().addTo(view)
    let dispose: (() => void)[] = []

    createEffect(() => {
      for (const stop of dispose) stop()
      drawn.clearLayers()
      dispose = props.pins.map((pin) => addPin(pin, drawn))
      for (const [city, at] of cities(props.pins)) addWord(city, at, 'map__city', drawn)
      if (props.from) addWord(props.from.label, [props.from.lat, props.from.lon], 'map__from', drawn)
      const points = [...props.pins, ...(props.from ? [props.from] : [])].map(({ lat, lon }): LatLngTuple => [lat, lon])
      if (points.length > 0) view.fitBounds(latLngBounds(points), { padding: [pinSize, pinSize], maxZoom: 13 })
    })

    onCleanup(() => {
      for (const stop of dispose) stop()
      view.remove()
    })
  })
  return (
    <section
      ref={(element) => {
        ground = element
      }}
      class="map"
      aria-label={props.label}
    />
  )
}

type Layer = ReturnType<typeof layerGroup>

function addPin(pin: MapPin, layer: Layer) {
  const link = document.createElement('a')
  link.className = pin.near ? 'pin pin--near' : 'pin'
  link.href = pin.href
  link.dataset.kind = pin.kind
  const stop = render(
    () => (
      <>
        <KindMark kind={pin.kind} />
        <span class="vh">{pin.title}</span>
        <b>{pin.rank}</b>
      </>
    ),
    link,
  )
  const icon = divIcon({ html: link, className: 'map__pin', iconSize: [pinSize, pinSize] })
  marker([pin.lat, pin.lon], { icon, keyboard: false, title: pin.title, riseOnHover: true }).addTo(layer)
  return stop
}

function addWord(word: string, at: LatLngTuple, className: string, layer: Layer) {
  const html = document.createElement('span')
  html.textContent = word
  marker(at, {
    icon: divIcon({ html, className, iconSize: [0, 0] }),
    interactive: false,
    keyboard: false,
    zIndexOffset: -1000,
  }).addTo(layer)
}

/** The middle of the pins of each place. */
function cities(pins: readonly MapPin[]) {
  return [...Map.groupBy(pins, (pin) => pin.city)].map(([city, there]): [string, LatLngTuple] => [
    city,
    [mean(there.map((pin) => pin.lat)), mean(there.map((pin) => pin.lon))],
  ])
}

function mean(values: readonly number[]) {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
