import {readFileSync, writeFileSync, readdirSync} from 'node:fs'
import {educate} from '/tmp/wt/typography/src/typography/index.ts'
const only = process.argv[2]
let ms = 0, n = 0
for (const f of readdirSync('in')) {
  if (f.endsWith('.gold.txt') || (only && !new RegExp(only).test(f))) continue
  const text = readFileSync('in/' + f, 'utf8')
  const t0 = performance.now()
  const out = educate(text, 'en-US', {})
  ms += performance.now() - t0; n += text.length
  writeFileSync('out/' + f, out)
  if (f.endsWith('.gold') || f.startsWith('serial') || f==='cases' || /^[a-z-]+$/.test(f)) { const again = educate(out, 'en-US', {}); if (again !== out) { const a=again.split('\n'), b=out.split('\n'); let c=0; a.forEach((x,i)=>{ if(x!==b[i]){ c++; if(c<3) console.log('NOT IDEMPOTENT',f,'\n ',b[i].slice(0,200),'\n ',x.slice(0,200))}}); console.log(f,c) } }
}
console.log((ms/n*1e6).toFixed(0), 'ms per MB')
