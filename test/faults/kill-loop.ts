/** `npm run kill [LOOPS]`: kills aimed at write events, 200 unless told. */

import {killWriter} from './kill-writer.ts'

const loops = Number(process.argv[2] ?? 200)
const faults = await killWriter(loops)
for (const fault of faults) console.log(fault)
console.log(`${loops} kills, ${faults.length} faults`)
process.exitCode = faults.length === 0 ? 0 : 1
