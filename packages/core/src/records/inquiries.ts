// The inquiries: what people ask the fleet by `/word`. Unlike a command an inquiry changes nothing: a comment answers it.
import { wordsIn } from './words.ts';

export const inquiries = {
  status: {
    description: 'answers with who works on what, what has landed, what is aboard, what waits for a person, and the money of today',
  },
  why: { takesNumber: true, description: 'answers why #42 waits and for what, as the next run would say it' },
  cost: { takesNumber: true, description: 'answers what every attempt at #42 has cost, and the fleet today' },
  help: { description: 'answers with all words that you can write' },
} as const satisfies Record<string, { description: string; takesNumber?: true }>;

export type InquiryWord = keyof typeof inquiries;
export const inquiryWords = wordsIn(inquiries);
export const isInquiryWord = (word: string): word is InquiryWord => Object.hasOwn(inquiries, word);
export const inquiryFacts = (word: InquiryWord): { description: string; takesNumber?: true } => inquiries[word];
