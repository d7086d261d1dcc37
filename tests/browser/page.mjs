// Opens a report in a headless Chromium and looks at it as its readers do: at a desk and on a
// telephone, by day and by night, by keyboard, without scripts, and on paper.
//
// usage: node page.mjs CHROMIUM FILE.html [FOLDER]     FOLDER: pictures and the PDF are kept there
//
// Speaks TAP. Nothing is fetched from anywhere: a request is a failure.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';

const [chromium, file, folder] = process.argv.slice(2);
const axeSource = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const address = pathToFileURL(file).href;
let count = 0;
let failed = 0;

function point(passed, name, evidence = []) {
  count += 1;
  failed += passed ? 0 : 1;
  console.log(`${passed ? 'ok' : 'not ok'} ${count} - ${name}`);
  if (!passed) for (const line of evidence.slice(0, 20)) console.log(`# ${line}`);
}

const kept = (name) => (folder ? join(folder, name) : undefined);

async function open(browser, width, scheme, scripts = true) {
  const page = await browser.newPage();
  const requests = [];
  page.on('request', (request) => {
    if (request.url() !== address) requests.push(request.url());
  });
  await page.setJavaScriptEnabled(scripts);
  await page.setViewport({ width, height: 1000 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(address);
  return { page, requests };
}

// Everything that is folded counts too: a contrast that fails there fails.
async function violations(page) {
  await page.addScriptTag({ path: axeSource });
  return page.evaluate(async () => {
    document.querySelectorAll('details').forEach((details) => { details.open = true; });
    const result = await window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return result.violations.flatMap((violation) =>
      violation.nodes.slice(0, 3).map((node) => `${violation.id}: ${node.target} ${node.html}`));
  });
}

async function look(browser, width, scheme) {
  const { page, requests } = await open(browser, width, scheme);
  const overflow = await page.evaluate(() => {
    document.querySelectorAll('details').forEach((details) => { details.open = true; });
    const wide = document.documentElement.clientWidth;
    const scrolls = (element) => element !== null
      && (getComputedStyle(element).overflowX === 'auto' || scrolls(element.parentElement));
    return [...document.querySelectorAll('main *')]
      .filter((element) => element.getBoundingClientRect().right > wide + 1)
      .filter((element) => !scrolls(element.parentElement))
      .map((element) => `${element.tagName} ${element.textContent.slice(0, 60)}`);
  });
  point(overflow.length === 0, `nothing reaches beyond ${width} pixels, ${scheme}`, overflow);
  point(requests.length === 0, `nothing is fetched, ${width} pixels, ${scheme}`, requests);
  const found = await violations(page);
  point(found.length === 0, `axe finds nothing at ${width} pixels, ${scheme}`, found);
  const path = kept(`${width}-${scheme}.png`);
  if (path) await page.screenshot({ path });
  await page.close();
}

async function keyboard(browser) {
  const { page } = await open(browser, 1280, 'light');
  await page.keyboard.press('Tab');
  const first = await page.evaluate(() => document.activeElement.className);
  const shown = await page.evaluate(() => document.activeElement.getBoundingClientRect().left >= 0);
  await page.keyboard.press('Enter');
  const target = await page.evaluate(() => document.activeElement.id);
  point(first === 'skip' && shown && target === 'report',
    'the first Tab offers to skip to the report, and Enter does', [first, target]);
  const outline = await page.evaluate(() => {
    const link = document.querySelector('main a') ?? document.querySelector('nav a');
    link.focus();
    return getComputedStyle(link).outlineWidth;
  });
  await page.keyboard.press('Tab');
  const focused = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  point(focused === 'solid', 'what has the focus shows it', [outline, focused]);
  await page.evaluate(() => document.querySelector('summary').focus());
  const before = await page.evaluate(() => document.querySelector('details').open);
  await page.keyboard.press('Enter');
  const after = await page.evaluate(() => document.querySelector('details').open);
  point(before !== after, 'a fold opens and closes by keyboard');
  await page.close();
}

async function structure(browser) {
  const { page } = await open(browser, 1280, 'light', false);
  const html = await page.content();
  point(html.includes('<h1>') && html.includes('<main'), 'without scripts the page is whole');
  await page.close();
  const { page: second } = await open(browser, 1280, 'light');
  const skipped = await second.evaluate(() => {
    const levels = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')]
      .map((heading) => Number(heading.tagName[1]));
    return levels.filter((level, i) => i > 0 && level > levels[i - 1] + 1).length;
  });
  point(skipped === 0, 'no level of headings is left out');
  const missing = await second.evaluate(() => [...document.querySelectorAll('.badge')]
    .filter((badge) => !/^[^\w\s] [a-z ]+$/.test(badge.textContent)).map((b) => b.textContent));
  point(missing.length === 0, 'every badge has a sign and a word', missing);
  await second.close();
}

async function paper(browser) {
  const { page } = await open(browser, 1280, 'dark');
  await page.emulateMediaType('print');
  const colours = await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    return [style.backgroundColor, style.color];
  });
  point(colours[0] === 'rgb(255, 255, 255)', 'paper is white, also by night', colours);
  const hidden = await page.evaluate(() => [...document.querySelectorAll('main details > div')]
    .filter((inside) => !inside.checkVisibility())
    .map((inside) => inside.textContent.slice(0, 60)));
  point(hidden.length === 0, 'folds are printed open, by the style sheet alone', hidden);
  await page.emulateMediaType(null);
  const pdf = await page.pdf({ path: kept('report.pdf'), preferCSSPageSize: true });
  point(pdf.length > 10000, 'it prints');
  const left = await page.evaluate(() => document.querySelectorAll('main details[open]').length);
  point(left === 0, 'what was folded is folded again after printing');
  await page.close();
}

const browser = await puppeteer.launch({
  executablePath: chromium,
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});
try {
  for (const width of [1280, 390]) {
    for (const scheme of ['light', 'dark']) await look(browser, width, scheme);
  }
  await keyboard(browser);
  await structure(browser);
  await paper(browser);
} finally {
  await browser.close();
}
console.log(`1..${count}`);
process.exitCode = failed > 0 ? 1 : 0;
