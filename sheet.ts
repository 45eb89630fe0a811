import {chromium} from 'playwright-core'
import {writeFileSync} from 'node:fs'
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--allow-file-access-from-files']})
const fs=process.argv.slice(3)
writeFileSync('/tmp/shots/m.html','<body style="margin:0;display:flex">'+fs.map(f=>`<img src="${f}" style="width:520px;align-self:flex-start;border:1px solid red">`).join(''))
const p=await b.newPage({viewport:{width:fs.length*522,height:780}})
await p.goto('file:///tmp/shots/m.html');await p.screenshot({path:'/tmp/shots/'+process.argv[2]});await b.close()
