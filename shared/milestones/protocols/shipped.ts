import type { Protocol } from '../model.ts'
import { england } from './england.ts'
import { london, scotland, sefton, sussex, tees } from './local.ts'

/**
 * The protocols that come with the program, England's first. Each says its source and year; none is
 * changed in a register, only copied.
 */
export const shippedProtocols: readonly Protocol[] = [england, london, tees, sussex, sefton, scotland]
