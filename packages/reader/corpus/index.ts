export { scoreDirectives, type DirectiveScore } from './score-directives.ts';
export { scoreFigures, type FigureScore } from './score-figures.ts';
