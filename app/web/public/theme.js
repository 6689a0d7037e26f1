// Puts the reader's theme and language on the page before anything is painted, so that nothing flashes.
try {
  const theme = localStorage.getItem('thucthi.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  if (localStorage.getItem('thucthi.locale') === 'en') document.documentElement.lang = 'en';
} catch {
  // storage forbidden by the browser: the system's theme and Vietnamese
}
