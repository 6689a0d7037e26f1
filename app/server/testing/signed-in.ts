import { asker, type Asker } from './asker.ts';
import { matrixPassword, type MatrixBody, type MatrixGround } from './matrix-ground.ts';

/** Somebody of a made-up body at a browser of their own, signed in. */
export async function signedIn({ services }: MatrixGround, body: MatrixBody, username: string): Promise<Asker> {
  const own = asker(services);
  const { status } = await own.post('/sign-in', { tenant: body.slug, username, password: matrixPassword });
  if (status !== 200) throw new Error(`${username} is not signed in: ${status}`);
  return own;
}
