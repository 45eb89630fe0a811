import {allCases} from './hostile/cases/index.ts'
import {makeProject} from './hostile/project.ts'
import {execFileSync} from 'node:child_process'
for (const id of process.argv.slice(2)) { const c=allCases.find(x=>x.id===id)!; const p=await makeProject(c); console.log('=====',id, c.verdict, p!.root)
 for (const w of [['check',p!.root],['inspect',p!.root,'--blocks']]) try{console.log(execFileSync('node',['dist/lib/cli.js',...w],{encoding:'utf8',stdio:['ignore','pipe','pipe']}).replace(/"kind": |\n +/g,' ').slice(0,1800))}catch(e:any){console.log(e.status,e.stdout,e.stderr)}
}
