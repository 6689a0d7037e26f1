// The one entrance of every command: `node tools/starter.mjs <verb> [args]`.
// This file is read by whatever Node.js the machine has, so it is plain, old JavaScript with nothing to install.

const major = Number(process.versions.node.split('.')[0]);

if (major < 20) {
  console.error(
    'Cần Node.js 20 trở lên; máy này đang có Node.js ' +
      process.versions.node +
      '. Hãy cài bản mới từ https://nodejs.org rồi chạy lại.\n' +
      'Node.js 20 or later is needed; this machine has Node.js ' +
      process.versions.node +
      '. Install a newer one from https://nodejs.org and run the command again.',
  );
  process.exit(1);
}

import('./starter/verbs.mjs')
  .then((verbs) => {
    return verbs.runVerb(process.argv[2], process.argv.slice(3));
  })
  .then(
    (code) => {
      process.exitCode = code;
    },
    (error) => {
      console.error(error && error.plain ? error.message : error);
      process.exitCode = 1;
    },
  );
