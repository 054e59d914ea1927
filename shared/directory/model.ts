import { z } from 'zod'
import { codesOf } from '../codes.ts'
import { Id, RequiredShort, Version } from '../fields.ts'

/** Agencies that take part in psychosocial meetings (docs/domain.md, section 1). */
export const agencies = {
  maternity: 'Maternity',
  social_care: 'Children’s social care',
  health_visiting: 'Health visiting',
  gp: 'GP',
  mental_health: 'Mental health',
  substance_misuse: 'Substance misuse',
  police: 'Police',
  probation: 'Probation',
  domestic_abuse: 'IDVA / domestic abuse',
  housing: 'Housing',
  early_help: 'Early help',
  education: 'Education',
  legal: 'Legal',
  other_authority: 'Other local authority',
  other_hospital: 'Other hospital',
  neonatal: 'Neonatal',
  other: 'Other',
} as const
export type Agency = keyof typeof agencies
export const agencyCodes = codesOf(agencies)

/**
 * Roles to pre-load for attendance, each with the agency it speaks for (docs/domain.md, section 1).
 */
export const attendeeRoles: readonly { readonly role: string; readonly agency: Agency }[] = [
  { role: 'Named / safeguarding midwife', agency: 'maternity' },
  { role: 'Specialist midwife, teenage pregnancy', agency: 'maternity' },
  { role: 'Specialist midwife, substance misuse', agency: 'maternity' },
  { role: 'Specialist midwife, mental health', agency: 'maternity' },
  { role: 'Specialist midwife, FGM', agency: 'maternity' },
  { role: 'Community midwife', agency: 'maternity' },
  { role: 'Obstetrician', agency: 'maternity' },
  { role: 'Neonatal unit', agency: 'neonatal' },
  { role: 'Health visitor', agency: 'health_visiting' },
  { role: 'Family nurse', agency: 'health_visiting' },
  { role: 'GP or GP liaison', agency: 'gp' },
  { role: 'Perinatal mental health', agency: 'mental_health' },
  { role: 'Adult mental health', agency: 'mental_health' },
  { role: 'Drug and alcohol service', agency: 'substance_misuse' },
  { role: 'Learning disability', agency: 'other' },
  { role: 'Children’s social care manager', agency: 'social_care' },
  { role: 'Hospital social worker', agency: 'social_care' },
  { role: 'MASH', agency: 'social_care' },
  { role: 'Early help', agency: 'early_help' },
  { role: 'Leaving-care personal adviser', agency: 'social_care' },
  { role: 'Child Protection Chair / pre-birth lead', agency: 'social_care' },
  { role: 'Legal', agency: 'legal' },
  { role: 'Police', agency: 'police' },
  { role: 'Probation', agency: 'probation' },
  { role: 'IDVA', agency: 'domestic_abuse' },
  { role: 'Housing', agency: 'housing' },
  { role: 'Interpreter', agency: 'other' },
  { role: 'Advocate', agency: 'other' },
  { role: 'Named doctor', agency: 'other_hospital' },
  { role: 'Paediatric liaison', agency: 'health_visiting' },
  { role: 'CAMHS', agency: 'mental_health' },
  { role: 'Minute taker', agency: 'maternity' },
]

export const Site = z.strictObject({ id: Id, version: Version, name: RequiredShort })
export type Site = z.infer<typeof Site>
