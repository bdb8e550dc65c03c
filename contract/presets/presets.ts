import { astpp } from './astpp.ts'
import { audioCodes } from './audioCodes.ts'
import { awsChime } from './awsChime.ts'
import { bandwidth } from './bandwidth.ts'
import { cucm } from './cucm.ts'
import { freePbx } from './freePbx.ts'
import { fusionPbx } from './fusionPbx.ts'
import { kazoo } from './kazoo.ts'
import { operatorConnect } from './operatorConnect.ts'
import { phonebox } from './phonebox.ts'
import { portaBilling } from './portaBilling.ts'
import type { Preset } from './preset.ts'
import { ringCentral } from './ringCentral.ts'
import { teams } from './teams.ts'
import { telnyx } from './telnyx.ts'
import { vonage } from './vonage.ts'
import { yeastar } from './yeastar.ts'
import { zoom } from './zoom.ts'

/** Every sheet of another system whose headings are known; one whose headings are not published is none. */
export const presets: readonly Preset[] = [
  ...[...zoom, ...teams, ...operatorConnect, ...audioCodes, ...ringCentral, ...kazoo, ...portaBilling],
  ...[...astpp, ...fusionPbx, ...freePbx, ...phonebox, ...yeastar, ...telnyx, ...bandwidth, ...vonage],
  ...[...cucm, ...awsChime],
]
