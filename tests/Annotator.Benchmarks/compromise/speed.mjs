// node speed.mjs FILE.jsonl: words a second of the npm package compromise for people, places and organisations, first pass and second.
import { readFileSync } from 'node:fs'
import nlp from 'compromise'

const texts = readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line).text)
const words = texts.reduce((sum, text) => sum + text.split(/\s+/).filter(Boolean).length, 0)
for (const round of ['first', 'second']) {
  const used = process.cpuUsage()
  const start = performance.now()
  let found = 0
  for (const text of texts) {
    const doc = nlp(text)
    found += doc.people().length + doc.places().length + doc.organizations().length
  }
  const { user, system } = process.cpuUsage(used)
  const wall = (performance.now() - start) / 1000
  console.log(`compromise, ${round} pass: ${words} words, ${found} names: ${Math.round(words / wall)} words/s, ${Math.round((words * 1e6) / (user + system))} words a second of processor`)
}
