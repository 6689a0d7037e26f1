import { answerBeside } from '../answer-beside.ts';
import { ask } from './questions.ts';

await answerBeside(ask);
