/** American English, after The Chicago Manual of Style, 17th edition. */

import type {Locale} from './locale.ts'

export const enUs: Locale = {
  tag: 'en-US',
  authority: 'The Chicago Manual of Style, 17th ed., chapters 6, 7, 9 and 13',
  quotes: {levels: [{open: '“', close: '”'}, {open: '‘', close: '’'}], keepsTypedKind: true},
  dashes: {parenthetical: '—', interruption: '—'},
  spaces: {
    before: {},
    titles: ['Mr.', 'Mrs.', 'Ms.', 'Dr.', 'St.', 'Prof.', 'Rev.', 'Hon.', 'Capt.', 'Col.', 'Gen.', 'Lt.', 'Sgt.', 'Maj.', 'Fr.', 'Mme.', 'Mlle.', 'Messrs.', 'No.', 'Nos.', 'p.', 'pp.', 'vol.', 'ch.', 'fig.'],
    clinging: []
  },
  ellipsis: {spacing: 'joined'},
  elisions: [
    'tis', 'tisn', 'twas', 'twasn', 'twere', 'tweren', 'twill', 'twould', 'twouldn', 'twon', 'twixt', 'tween', 'tain', 'taint', 'twud', 'twur', 'tweel', 'twad', 'twasna', 'tisna', 'tother', 'twon’t',
    'em', 'im', 'er', 'is', 'e', 'es', 'imself', 'erself', 'ers', 'un', 'uns', 'ee', 'ud', 'ull', 'll', 've', 're', 't', 's', 'd', 'a', 'n', 'o', 'm', 'nd', 'ad', 'as', 'ave', 'aven', 'avin', 'asn', 'adn',
    'cause', 'cos', 'coz', 'cuz', 'course', 'bout', 'bouts', 'round', 'fore', 'gainst', 'neath', 'mid', 'midst', 'mong', 'mongst', 'long', 'most', 'nough', 'nuff', 'nother', 'nless', 'less', 'pon', 'til', 'till', 'way', 'bove', 'low', 'hind', 'side', 'sides', 'yond', 'stead', 'tend', 'spect', 'spose', 'scuse', 'cept', 'cording', 'thout', 'lowed', 'lone', 'head', 'fraid', 'deed', 'pears', 'shamed', 'cross', 'zactly', 'tater', 'taters', 'taties', 'baccy', 'bacca', 'backer', 'bama', 'gator', 'possum', 'coon', 'roo', 'phone', 'bus', 'plane', 'flu', 'burb', 'burbs', 'hood', 'kay', 'night', 'morning', 'mornin', 'evening', 'evenin', 'sup', 'spec', 'tention', 'tis’nt', 'ow', 'ome', 'ouse', 'ole', 'old', 'ot', 'ope', 'opes', 'orse', 'orses', 'ere', 'ear', 'eard', 'eart', 'earty', 'eaven', 'eavens', 'eavy', 'ell', 'ello', 'elp', 'and', 'ands', 'at', 'ats', 'air', 'alf', 'ard', 'arm', 'ate', 'it', 'its', 'igh', 'ill', 'int', 'undred', 'ungry', 'urt', 'urry', 'usband', 'uman', 'ymn', 'orrible', 'orspital', 'ospital', 'otel', 'oliday', 'olidays', 'ow’s', 'owever', 'appen', 'appened', 'appy', 'andsome', 'arf', 'ark', 'eads', 'eath', 'eel', 'eels', 'ide', 'old', 'oles', 'onest', 'onestly', 'ook', 'osses', 'oss'
  ],
  hasElidedArticles: false,
  hyphenation: {patterns: 'en-us', left: 2, right: 3, shortestWord: 5},
  words: {
    contents: 'Contents', notes: 'Notes', authorsNote: 'Author’s Note', cover: 'Cover', titlePage: 'Title Page', copyright: 'Copyright',
    dedication: 'Dedication', epigraph: 'Epigraph', landmarks: 'Landmarks', pageList: 'Pages', beginning: 'Beginning', by: 'by',
    sceneBreak: 'Scene break', backToText: 'Back to the text', note: 'Note', contentWarning: 'Content Warning', disclaimer: 'Disclaimer',
    summary: 'Summary', replies: 'Replies', part: 'Part', chapter: 'Chapter', page: 'Page', illustration: 'Illustration',
    accessibilitySummary: 'This book has a logical reading order, a table of contents, landmarks and headings, and can be read aloud in full.'
  }
}
