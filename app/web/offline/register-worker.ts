/** Lets the browser open the program without the server, where it allows that (HTTPS or this machine) and the web was built. */
export function registerWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || !window.isSecureContext) return;
  window.addEventListener('load', () => {
    navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch((error: unknown) => {
      console.warn('the page will not open without the server', error); // forbidden by a policy of the browser: everything else works
    });
  });
}
