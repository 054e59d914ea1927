import { z } from 'zod'
import { contract } from '../../shared/contract.ts'

/**
 * The whole contract as JSON Schema, made from the zod schemas that the program itself checks with.
 */
export function describeCalls() {
  const schema = (type: z.ZodType) => z.toJSONSchema(type, { io: 'input', unrepresentable: 'any', reused: 'ref' })
  return Object.entries(contract).map(([name, call]) => ({
    name,
    kind: call.kind,
    may: call.may,
    input: schema(call.input),
    output: schema(call.output),
  }))
}
