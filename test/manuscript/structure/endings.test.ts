/** Where the story ends and the author's own words begin: an unlabelled note needs strong evidence, in plain text and in Markdown. */

import test from 'ava'
import {markdown} from '../../../src/manuscript/formats/markdown.ts'
import {text} from '../../../src/manuscript/formats/text.ts'
import {listBlocks} from '../../../src/manuscript/index.ts'
import {createReport} from '../../../src/report/index.ts'
import {structure} from './marked.ts'

const opening = ['The tide went out at four and took the jetty with it.', '"That is a pity," said Harrow, who had built it.', 'They walked back along the wall with their collars up, and nobody spoke of it until supper was on the table and the lamp was lit.']

async function kindsAtEnd(format: 'md' | 'txt', ending: readonly string[]): Promise<string[]> {
  const typed = [format === 'md' ? '# Chapter One' : 'Chapter One', ...opening, ...ending].join('\n\n')
  const parse = format === 'md' ? markdown : text
  const file = await parse.parse({path: `a.${format}`, bytes: Buffer.from(`${typed}\n`), encoding: undefined}, createReport())
  return listBlocks([file], structure).slice(-ending.length).map(({kind}) => kind)
}

const isStory = test.macro({
  async exec(t, ...ending: string[]) {
    for (const format of ['md', 'txt'] as const) {
      const kinds = await kindsAtEnd(format, ending)
      t.deepEqual(kinds.filter((kind) => kind === 'note' || kind === 'sign-off' || kind === 'teaser'), [], `${format}: ${kinds.join(' ')}`)
    }
  },
  title: (_, ...ending) => `story: ${ending.join(' / ').slice(0, 100)}`
})

const isNote = test.macro({
  async exec(t, ...ending: string[]) {
    for (const format of ['md', 'txt'] as const) t.is((await kindsAtEnd(format, ending)).at(-1), 'note', format)
  },
  title: (_, ...ending) => `note: ${ending.join(' / ').slice(0, 100)}`
})

test(isStory, '* * *', 'After a break the text stands flush again, and every line of it stands on the grid that the first one set; the reader never sees the grid, but sees at once when it is gone.')
test(isStory, '* * *', 'You will want to know what became of the dog, reader. I can only tell you that I wrote this with him asleep across my feet.')
test(isStory, '* * *', 'Dear reader, I married him. Everyone said I would be sorry, and everyone, for once, was wrong!!')
test(isStory, '* * *', 'I have written this down in the last week of the year. Thank you for reading so far; nobody else has.')
test(isStory, 'Links: nine of them, gold, each with a name.', 'Nobody was on Tumblr that night, and nobody was on the stairs.', 'I had passed 40 hits on the pipe by then.', 'We walked home at about four.')
test(isStory, 'Words: they were all he had.', 'Thanks to the rain nobody had come.', 'If you like it here, the old man had told her, you can stay.')
test(isStory, 'Update: the dog is alive.', 'Cover: the wall. Distance: forty yards.', 'Posted by the door stood a guard.')
test(isStory, '* * *', 'So there you are, folks. That was the story my gran told, and the next part of it I had to find out for myself.')
test(isStory, '* * *', 'The review appeared on a Thursday. It ran to two columns, and the last chapter, the critic wrote, was the work of a genius or a lunatic.')
test(isStory, '* * *', 'My editor rang on the Monday. He had read the first chapter and hated it, and he wanted to know who had done the rewrite.')
test(isStory, '* * *', 'Sorry this is late. I posted the last one from Cadiz, and my sister tells me it never came. The weather is fine and the food is not.')
test(isStory, '* * *', 'He updated the schedule, posted the list of readers by the door, and went home to write the next part of his report.')
test(isStory, '* * *', 'We lost nine to the flu that winter, and my sister was the last. I have the coupon book still. This scene is the one I see when I close my eyes.')
test(isStory, '* * *', 'Follow me, said the note. Let me know when you are alone. She followed it, of course; everybody! always! did.')
test(isStory, '* * *', '14 March. My laptop died today. I am writing this by hand, with one thumb in a bandage, and there will be no post until the ice breaks.')
test(isStory, '* * *', 'I hope you never read this. If you do, then the box has been found, and this story belongs to you now.')
test(isStory, '* * *', 'LOL, wrote Dev, and then: omg, jk, tell everybody! She put the phone face down.')
test(isStory, 'There was a stream of comments below the picture, and every one of the readers wanted the same thing, and the update never came.')
test(isStory, 'The last chapter of the book was blank. I turned back to the first chapter and read it all again to see whether I had missed the reader being warned.')
test(isStory, '* * *', 'Ten years on, the review board released its finding: the last instalment of the pension had been paid, by mistake, to a horse.')
test(isStory, '* * *', 'It rained.')
test(isStory, '* * *', 'Epilogues are for people who cannot let go. I have written three of them. You are welcome to whichever one you like.')
test(isStory, '* * *', 'Goodnight, stars.', 'Goodnight, air.', 'Goodnight, noises everywhere he went, said the old man; and he put out the lamp.')
test(isStory, '* * *', 'See you on Sunday, the postcard said. She pinned it above the sink, where the steam could get at it.')
test(isStory, '* * *', 'Next to the door there was a hook: it held a coat, a lead, and no dog.')
test(isStory, '* * *', 'Keep the key, he had told her. She had kept it nineteen years.')
test(isStory, '* * *', 'Love is not the word for it. Cheers went up along the quay, and I went up with them, and that is how I left.')
test(isStory, '* * *', 'Stay here, I told you, and you stayed.', 'I never thanked you for that. I am doing it now, in the only way I know, in a story with your name in it.')
test(isStory, 'The end of it was near, and he knew it well.')
test(isStory, 'Stay close, my dear.', '* * *', 'The first review was in by midnight. It was four words long.', 'Thank you for everything. I hope you liked the garden. Let me know in your own time which of the roses you want.')
test(isStory, 'Until then, nobody had thought of the boats.')
test(isStory, '* * *', 'P.S. I love you, it said at the bottom. Please leave a comment in the book by the door.')
test(isStory, '* * *', 'I own nothing, I told the bailiff. I do not own the chair, and I do not own the floor that it stands on.')
test(isStory, '* * *', 'Reader, that is all. I am an old woman, my hand is tired, and the rest of it belongs to other people.')
test(isStory, '* * *', 'Heads up, the foreman yelled, and the whole gang of us went flat. Voting closes at ten, said the poster over our heads.')
test(isStory, '* * *', 'This chapter of the union was founded in a fish market. The subscribers paid a penny, and the patrons paid nothing, and everybody voted.')
test(isStory, '* * *', 'Spoiler: it did not end well. So we sat up with him, the three of us, and voted by the clock on who should tell his mother.')
test(isStory, 'Share, she told them.', '* * *', 'Subscribe, the girl at the door said, or at least take a leaflet. He took eleven. It was raining.')

test(isNote, '* * *', 'Massive thank you to my patrons: Ada B., Tomasz, greenteeth and Old Nick!', 'POLL: who took the fish? Vote in the comments.')
test(isNote, '* * *', 'Chapter End Notes', 'The line about the church is stolen from my grandfather, who will not mind.')
test(isNote, 'Edit: fixed the goat. Thanks, Mordrake!')
test(isNote, 'What do you do?', '[ ] Burn the mill\n[ ] Ask it')
test(isNote, '#fantasy #oc #my writing #long post')
test(isNote, '* * *', 'Thanks to everyone who reviewed the last chapter! I am sorry this update took so long, my laptop died. See you all next week.')
test(isNote, '---', 'So, what did you think? Let me know in the comments! The next chapter should be up on Friday if my exams allow it.')
test(isNote, 'THE END', 'That is it, folks. I started posting this two years ago and I cannot believe that it is finished.')
test(isNote, '* * *', 'If you want to read ahead, there are five more chapters on my Patreon. Please leave a rating, it helps a lot!')
test(isNote, '* * *', 'Sorry for the short chapter, you guys, next one will be longer, I promise. Review please!')
test(isNote, '* * *', 'Hope you enjoyed this chapter! Comments and kudos keep me going.')
test(isNote, 'A/N: Thank you for reading. All mistakes are mine.')
