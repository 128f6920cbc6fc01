// Elements, words and links. Text reaches the page as text nodes only.

let model;

const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]/g;

// Characters that cannot be seen, or turn others around, are shown by their number.
function visible(text) {
  return String(text).toWellFormed().replace(HIDDEN, (sign, at, whole) => {
    const code = sign.codePointAt(0);
    const isPair = (code >= 0xd800 && code <= 0xdbff && at + 1 < whole.length) || (code >= 0xdc00 && code <= 0xdfff && at > 0);
    return isPair ? sign : '\\u' + code.toString(16).padStart(4, '0');
  });
}

function fill(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, '');
    else if (value !== false && value !== undefined) element.setAttribute(key, value);
  }
  for (const child of children.flat(Infinity)) {
    if (child !== undefined && child !== false && child !== '') {
      element.append(typeof child === 'object' ? child : visible(child));
    }
  }
  return element;
}

const h = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);
const s = (tag, attributes, ...children) =>
  fill(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);

const number = new Intl.NumberFormat('en');
const count = (n, one, many = one + 's') => `${number.format(n)} ${n === 1 ? one : many}`;
const milliseconds = micros => (micros / 1000).toLocaleString('en', { maximumFractionDigits: 1 });
const percent = (part, whole) => (whole ? Math.round((100 * part) / whole) : 0) + ' %';

const MODES = { eager: 'eager', 'as-written': 'as written', all: 'all lazy', advised: 'advised' };
const VERDICTS = {
  'make-lazy': 'make lazy', 'check-first': 'check first', 'keep-eager': 'keep eager', 'no-gain': 'no gain',
  'cannot-be-lazy': 'cannot be lazy', 'already-lazy': 'is lazy', 'defeated-lazy-import': 'lazy in vain',
  'lazy-modules-in-vain': 'listed in vain', 'lazy-at-top': 'could move up',
};

const route = () => {
  const [view, query = ''] = location.hash.slice(1).split('?');
  return { view: view || 'overview', params: new URLSearchParams(query) };
};

function hash(view, params = {}) {
  const query = new URLSearchParams();
  const entry = route().params.get('entry');
  if (entry && params.entry === undefined) query.set('entry', entry);
  for (const [key, value] of Object.entries(params)) {
    if (value !== undefined && value !== '' && value !== null) query.set(key, value);
  }
  const text = query.toString();
  return '#' + view + (text ? '?' + text : '');
}

// Stays on the view, with some of its parameters changed.
function adjusted(changes) {
  const { view, params } = route();
  return hash(view, { ...Object.fromEntries(params), ...changes });
}

const link = (view, params, ...children) => h('a', { href: hash(view, params) }, ...children);
const go = target => { location.hash = target; };
const replace = target => history.replaceState(undefined, '', target);

const currentEntry = () => model.entries[Number(route().params.get('entry') ?? 0)] ?? model.entries[0];

const moduleName = module => (module < 0 ? 'the entry' : model.modules.name[module]);
const moduleLink = (module, text) =>
  module < 0 ? h('span', {}, 'the entry') : link('module', { name: model.modules.name[module] }, h('bdi', {}, text ?? breakable(model.modules.name[module])));
// A name that is too long for its line breaks before a dot.
const breakable = name => name.split('.').flatMap((part, i) => (i === 0 ? [part] : [h('wbr', {}), '.' + part]));

function where(module, line) {
  // Of installed modules few files are known, and those by long paths: their names say as much.
  const { origins, origin, shown } = model.modules;
  const file = module >= 0 && origins[origin[module]] === 'project' ? shown[module] : '';
  const name = file || moduleName(module);
  // The code that starts a console script or a module lies in no file.
  return name === '__main__' ? 'the entry' : name + (line ? ':' + line : '');
}

const placeOf = statement => shortened(statement.file, model.modules.base) + ':' + statement.line;

const statementText = (module, line, imported) =>
  model.texts.get(place(module, line)) ?? (imported === undefined ? '' : 'imports ' + moduleName(imported));

const chip = (kind, text) => h('span', { class: 'chip ' + kind }, text);
const verdictChip = verdict => (verdict ? chip(verdict, VERDICTS[verdict]) : '');

function say(text) {
  document.getElementById('said').textContent = visible(text);
}

const quoted = text => (/^[\w.,:/@+=-]+$/.test(text) ? text : "'" + text.replaceAll("'", "'\\''") + "'");

function fixCommand(statements, entry) {
  const modules = new Set(statements.map(one => (one.module < 0 ? one.statement.importer : moduleName(one.module))));
  const only = [...modules].map(name => '--only ' + quoted(name));
  return ['lazyscope fix', '--entry ' + quoted(entry.label), ...only, '--diff'].join(' ');
}

function copyButton(label, text) {
  const button = h('button', { type: 'button', class: 'copy' }, label);
  button.addEventListener('click', async () => {
    const value = text();
    try {
      await navigator.clipboard.writeText(value);
    } catch {
      const area = h('textarea', { class: 'quiet-voice', 'aria-label': 'text to copy' });
      area.value = value;
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
      button.focus();
    }
    say('Copied: ' + value);
    button.textContent = 'Copied';
    setTimeout(() => { button.textContent = label; }, 1500);
  });
  return button;
}

// A table that is made when it is opened: the same as the picture, for those who do not see it.
function tableBehind(summary, heads, rows) {
  const details = h('details', { class: 'behind' }, h('summary', {}, summary));
  details.addEventListener('toggle', () => {
    if (details.open && details.children.length === 1) details.append(table(summary, heads, rows()));
  });
  return details;
}

function table(caption, heads, rows) {
  return h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption },
    h('table', {}, h('caption', { class: 'quiet-voice' }, caption),
      h('thead', {}, h('tr', {}, heads.map(head => h('th', { scope: 'col' }, head)))),
      h('tbody', {}, rows.map(row => h('tr', {}, row.map(cell => h('td', {}, cell)))))));
}

const styleOf = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();

// A canvas as sharp as the screen.
function sized(canvas, width, height) {
  const ratio = window.devicePixelRatio || 1;
  canvas.width = Math.max(1, Math.round(width * ratio));
  canvas.height = Math.max(1, Math.round(height * ratio));
  canvas.style.width = width + 'px';
  canvas.style.height = height + 'px';
  const context = canvas.getContext('2d');
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  return context;
}
