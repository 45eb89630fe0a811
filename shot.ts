import {chromium} from 'playwright-core'
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']})
const dark=process.argv[2]==='dark'
const files=process.argv.slice(3)
const p=await b.newPage({viewport:{width:560,height:800},colorScheme:dark?'dark':'light'})
for(const f of files){await p.goto('file:///tmp/sx/OEBPS/'+f);
if(dark)await p.addStyleTag({content:'html,body{background:#111;color:#ddd}'})
await p.addStyleTag({content:'body{margin:2em}'})
await p.screenshot({path:'/tmp/shots/'+(dark?'d-':'')+f.replace(/\W+/g,'_')+'.png',fullPage:process.env.FULL==='1'})}
await b.close()
