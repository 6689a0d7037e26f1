import { noteReach } from '../offline/reach.ts';
import { ApiProblem, networkProblem, problemOf } from './api-problem.ts';

/**
 * Posts one file in the field `file`, or several in it repeated, and answers what the server said; `onProgress` hears how many bytes are on their way. By
 * XMLHttpRequest, since fetch does not tell how far a body has gone.
 */
export function sendFile(address: string, file: File | readonly File[], onProgress?: (sent: number) => void): Promise<unknown> {
  const form = new FormData();
  const files = file instanceof File ? [file] : file;
  for (const one of files) form.append('file', one);
  const size = files.reduce((sum, one) => sum + one.size, 0);
  return new Promise((resolve, reject: (problem: ApiProblem) => void) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('x-thucthi', '1');
    request.upload.addEventListener('progress', ({ loaded }) => onProgress?.(Math.min(loaded, size)));
    request.addEventListener('error', () => {
      noteReach(false);
      reject(networkProblem());
    });
    request.addEventListener('abort', () => reject(networkProblem()));
    request.addEventListener('load', () => {
      noteReach(![502, 503, 504].includes(request.status)); // then only a proxy answered
      const answer = new Response(request.responseText, { status: request.status });
      if (!answer.ok) void problemOf(answer).then(reject);
      else answer.json().then(resolve, () => reject(unreadable(request.status)));
    });
    request.send(form);
  });
}

const unreadable = (status: number): ApiProblem =>
  new ApiProblem({
    status,
    code: 'unreadable',
    vi: 'Không đọc được câu trả lời của máy chủ.',
    en: 'The answer of the server could not be read.',
  });
