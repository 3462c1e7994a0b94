import { parseReport } from '../../models/report/parse-report.ts';
import fs from 'node:fs';
const p=parseReport(fs.readFileSync(process.argv[2],'utf8'));
for(const s of p.outline.sentences) if(p.stream.text.slice(s.start,s.end).match(new RegExp(process.argv[3]))) console.log(p.stream.text.slice(s.start,s.end), s.section.marker,s.section.titleText, s.tokens.slice(0,12).map(t=>t.kind+':'+('text' in t?t.text:'')+('facets' in t?'['+t.facets.join(',')+']':'')).join(' | '));
