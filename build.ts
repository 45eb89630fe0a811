import {writeFileSync} from 'node:fs'
import {readBook} from './src/compile.ts'
import {publish} from './src/publication/index.ts'
import {writeEpub} from './src/epub/index.ts'
import {createReport} from './src/report/index.ts'
import {applyTypography} from './src/typography/index.ts'
import {createFontStore} from './src/fonts/index.ts'
import {loadSheets,writeReaderSheet} from './src/style/index.ts'
import {epubcheck} from './test/helpers/epubcheck.ts'
const report=createReport()
const path=process.argv[2]??'.'
const T=(n:string)=>{const t=performance.now();return ()=>console.log(n,Math.round(performance.now()-t))}
let e=T('read');const {book,settings,folder}=await readBook({path,out:'/tmp/out'} as any,report);e()
e=T('typo');applyTypography(book,settings.typography,report);e()
e=T('sheets');const sheets=await loadSheets(settings,folder,report)
const sheet=writeReaderSheet(sheets,report);e()
e=T('publish');const pub=await publish(book,{edition:settings.editions.epub,settings,folder,report});e()
e=T('fonts');const fonts=await createFontStore({faces:sheet.fontFaces,readFile:(p)=>folder.read(p,4e7)},report);e()
e=T('epub');const bytes=await writeEpub(pub,{sheet,fonts},report);e()
writeFileSync('/tmp/sample.epub',bytes)
console.log(bytes.length,report.messages.filter(m=>m.fatal!==undefined).slice(0,30).map(m=>String(m)+' '+m.ruleId))
if(process.argv[3]!=='no') for(const f of (await epubcheck([bytes]))??[]) console.log(f.map(x=>x.severity+' '+x.id+' '+x.path+' '+x.message).join('\n'))
