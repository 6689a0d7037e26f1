export { reportRoutes } from './routes.ts';
export { answerDocument } from './answer-document.ts';
