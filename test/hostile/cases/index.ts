/** Every case; ids are unique. */

import type {Case} from '../case.ts'
import {activeCases} from './active.ts'
import {clumsyDocumentCases} from './clumsy-documents.ts'
import {clumsyTextCases} from './clumsy-text.ts'
import {fifthDocumentCases} from './fifth-documents.ts'
import {fifthMediaCases} from './fifth-media.ts'
import {fifthSheetCases} from './fifth-sheets.ts'
import {importCases} from './imports.ts'
import {mediaCases} from './media.ts'
import {combinedCases} from './sixth-combinations.ts'
import {sixthDocumentCases} from './sixth-documents.ts'
import {sixthHandCases} from './sixth-hand.ts'
import {pathCases} from './paths.ts'
import {seventhHandCases} from './seventh-hand.ts'
import {settingsCases} from './settings.ts'
import {wordProcessorCases} from './word-processors.ts'
import {savedPageCases} from './saved-pages.ts'
import {drawingCases} from './drawings.ts'
import {eighthHandCases} from './eighth-hand.ts'
import {ninthDocumentCases} from './ninth-documents.ts'
import {ninthTextCases} from './ninth-texts.ts'
import {commandCases, secondHandCases} from './second-hand.ts'
import {thirdHandCases} from './third-hand.ts'
import {tenthHandCases} from './tenth-hand.ts'
import {eleventhHandCases} from './eleventh-hand.ts'
import {eleventhFileCases} from './eleventh-files.ts'
import {textCases} from './text.ts'
import {webpCases} from './webp.ts'

export const allCases: readonly Case[] = [...activeCases, ...pathCases, ...textCases, ...settingsCases, ...mediaCases, ...importCases, ...wordProcessorCases, ...savedPageCases, ...drawingCases, ...secondHandCases, ...thirdHandCases, ...clumsyTextCases, ...clumsyDocumentCases, ...commandCases,
  ...fifthSheetCases, ...fifthMediaCases, ...fifthDocumentCases,
  ...combinedCases, ...sixthDocumentCases, ...sixthHandCases, ...seventhHandCases, ...eighthHandCases, ...ninthDocumentCases, ...ninthTextCases, ...tenthHandCases, ...eleventhHandCases, ...eleventhFileCases, ...webpCases]
