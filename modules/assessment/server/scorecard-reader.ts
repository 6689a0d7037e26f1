import { answerBeside } from '@thucthi/platform';
import { scorecardText } from './scorecard-text.ts';

await answerBeside(scorecardText);
