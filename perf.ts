import {publish} from './src/publication/index.ts'
import {writeEpub} from './src/epub/index.ts'
import {createReport} from './src/report/index.ts'
import {section,heading,paragraph} from './test/helpers/every-node.ts'
import {memoryFolder} from './test/helpers/memory-folder.ts'
const words='the quick tide came in over reef and harbour while nobody “watched” it, she said; don’t go—not now '.split(' ')
let seed=1; const rnd=()=>(seed=(seed*1103515245+12345)&0x7fffffff)/0x7fffffff
const para=()=>{const n=10+Math.floor(rnd()*90);let s='';for(let i=0;i<n;i++)s+=words[Math.floor(rnd()*words.length)]+' ';return rnd()<.3?paragraph(s,{type:'emphasis',children:[{type:'text',value:'very'}]},' '+s):paragraph(s)}
const chapters=[];for(let c=0;c<110;c++){const ps=[heading('Log '+c,'Title '+c)] as any[];for(let i=0;i<40;i++)ps.push(para());chapters.push(section('chapter','log-'+c,ps))}
const book:any={type:'book',metadata:{title:'Om',creators:[{name:'A B',role:'aut'}],language:'en',identifier:'urn:uuid:4b8f1c0e-6f5b-5a58-9c5d-2f6a5d6c1b11',isbn:{},modified:'2026-01-01T00:00:00Z',subjects:[]},children:chapters}
for(let r=0;r<2;r++){
const report=createReport()
console.time('publish');const pub=await publish(book,{edition:{authorsNotes:'keep',teasers:'keep',signOffs:'keep',footnotes:'foot'} ,settings:{} as any,folder:memoryFolder({}),report});console.timeEnd('publish')
console.time('write');const b=await writeEpub(pub,{sheet:{css:'',fontFaces:[]}},report);console.timeEnd('write')
console.log(b.length)}
