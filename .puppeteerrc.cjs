// On Linux the browser comes inside the package @sparticuz/chromium, so nothing is downloaded.
// Elsewhere Puppeteer fetches its own chrome-headless-shell, and nothing more.
const elsewhere = process.platform !== 'linux';

module.exports = {
  chrome: {skipDownload: true},
  firefox: {skipDownload: true},
  'chrome-headless-shell': {skipDownload: !elsewhere},
};
