import type { Picture, PictureNode } from '../../shared/family/picture.ts'
import styles from './family-picture.module.css'
import { shorten, wrap } from './shorten.ts'

/** The drawing alone; its words stand in the list beside it. */
export function Genogram({ picture }: { picture: Picture }) {
  const { width, height, nodes, lines, household } = picture
  return (
    <svg className={styles.svg} width={width} height={height} aria-hidden focusable="false">
      {household.length > 0 ? <path className={styles.household} d={`${path(household)}Z`} /> : null}
      {lines.map(({ points, style }) => (
        <path key={path(points)} className={`${styles.line} ${style === 'dashed' ? styles.dashed : ''}`} d={path(points)} />
      ))}
      {nodes.map(node => (
        <Person key={node.id} node={node} />
      ))}
    </svg>
  )
}

const lineHeight = 13

function Person({ node }: { node: PictureNode }) {
  const { x, y, mark, label, note, labelX, labelWidth, labelAbove, shape } = node
  const notes = wrap(note, labelWidth, 2)
  const top = labelAbove ? y - 5 : y + 4 - (notes.length * lineHeight) / 2
  return (
    <g>
      <Shape node={node} />
      <text className={styles.mark} x={x} y={shape === 'triangle' ? y + 8 : y + 4} textAnchor="middle">
        {mark}
      </text>
      <text className={styles.label} x={labelX} y={top}>
        {shorten(label, labelWidth)}
      </text>
      {notes.map((words, index) => (
        <text key={words} className={styles.note} x={labelX} y={top + (index + 1) * lineHeight}>
          {words}
        </text>
      ))}
    </g>
  )
}

function Shape({ node: { x, y, size, shape, isKnown, isLost } }: { node: PictureNode }) {
  const look = `${styles.shape} ${isKnown ? '' : styles.unknown}`
  return (
    <>
      {shape === 'circle' ? <circle className={look} cx={x} cy={y} r={size} /> : null}
      {shape === 'square' ? <rect className={look} x={x - size} y={y - size} width={2 * size} height={2 * size} /> : null}
      {shape === 'diamond' ? <path className={look} d={`M${x} ${y - size}l${size} ${size}l${-size} ${size}l${-size} ${-size}Z`} /> : null}
      {shape === 'triangle' ? (
        <path className={look} d={`M${x} ${y - size}L${x + size} ${y + size - 2}L${x - size} ${y + size - 2}Z`} />
      ) : null}
      {isLost ? <path className={styles.cross} d={`M${x - 7} ${y - 7}l14 14M${x + 7} ${y - 7}l-14 14`} /> : null}
    </>
  )
}

function path(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')
}
