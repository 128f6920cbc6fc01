// The frame: header, search, and the view that the address names.

const VIEWS = {
  overview: ['Overview', overviewView], loads: ['Load set', loadsView], packages: ['Packages', packagesView],
  cycles: ['Cycles', cyclesView], imports: ['Imports', importsView], module: ['', moduleView],
};

function search() {
  const list = h('ul', { id: 'results', role: 'listbox', 'aria-label': 'Modules found', hidden: true });
  const input = h('input', { type: 'search', id: 'search', role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'results',
    'aria-label': 'Find a module', placeholder: 'Find a module  /', autocomplete: 'off', spellcheck: 'false' });
  let at = -1;
  const options = () => [...list.children];
  const close = () => { list.hidden = true; input.setAttribute('aria-expanded', 'false'); input.removeAttribute('aria-activedescendant'); at = -1; };
  const open = name => { close(); input.value = ''; go(hash('module', { name })); };
  input.addEventListener('input', () => {
    const text = input.value.trim().toLowerCase();
    const names = model.modules.name;
    const found = [];
    for (let i = 0; text && i < names.length && found.length < 400; i++) if (names[i].toLowerCase().includes(text)) found.push(names[i]);
    const last = name => name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    found.sort((a, b) => (last(b) === text) - (last(a) === text) || a.length - b.length);
    list.replaceChildren(...found.slice(0, 12).map((name, i) => h('li', { role: 'option', id: 'option-' + i, 'aria-selected': 'false', onmousedown: event => { event.preventDefault(); open(name); } }, h('bdi', {}, name))));
    list.hidden = !found.length;
    input.setAttribute('aria-expanded', String(!list.hidden));
    at = -1;
    found.slice(0, 12).forEach((name, i) => { list.children[i].choose = () => open(name); });
  });
  input.addEventListener('keydown', event => {
    if (event.key === 'Escape') close();
    if (event.key === 'Enter') (options()[Math.max(0, at)])?.choose();
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    options()[at]?.setAttribute('aria-selected', 'false');
    at = (at + (event.key === 'ArrowDown' ? 1 : -1) + options().length) % Math.max(1, options().length);
    options()[at]?.setAttribute('aria-selected', 'true');
    input.setAttribute('aria-activedescendant', 'option-' + at);
  });
  input.addEventListener('blur', close);
  document.addEventListener('keydown', event => {
    if (event.key === '/' && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) { event.preventDefault(); input.focus(); }
  });
  return h('div', { class: 'search' }, input, list);
}

function frame() {
  const nav = h('nav', { 'aria-label': 'Views' }, Object.entries(VIEWS).filter(([, [title]]) => title).map(([id, [title]]) => h('a', { href: '#' + id, 'data-view': id }, title)));
  const entries = model.entries.length > 1 && choice('Entry', 'entry', route().params.get('entry') ?? '0',
    Object.fromEntries(model.entries.map((entry, i) => [String(i), visible(entry.label)])));
  document.getElementById('top').append(h('div', { class: 'title' }, h('a', { href: '#overview', class: 'project' }, h('bdi', {}, model.scan.project)), h('span', { class: 'quiet' }, 'import report')),
    nav, h('div', { class: 'tools' }, entries, search()));
}

let shownView;

// What the view wants to be told, such as that it is printed.
let listeners = {};

function show() {
  const { view } = route();
  const [title, make] = VIEWS[view] ?? VIEWS.overview;
  const main = document.getElementById('main');
  main.className = 'view-' + view;
  listeners = {};
  main.replaceChildren(...make().flat(Infinity).filter(Boolean));
  document.title = visible(`${title || route().params.get('name')} · ${model.scan.project} · lazyscope`);
  for (const one of document.querySelectorAll('nav a')) {
    one.href = hash(one.dataset.view);
    if (one.dataset.view === view) one.setAttribute('aria-current', 'page'); else one.removeAttribute('aria-current');
  }
  const address = view + (view === 'module' ? route().params.get('name') : '');
  if (shownView !== undefined && shownView !== address) { main.focus({ preventScroll: true }); window.scrollTo(0, 0); }
  shownView = address;
}

let reading;

const readStatements = () => (reading ??= inflated('texts').then(raw => { model.texts = readTexts(raw); model.bodies = readBodies(raw.body); }));

async function start() {
  model = readModel(await inflated('data'));
  document.getElementById('skip').addEventListener('click', event => { event.preventDefault(); document.getElementById('main').focus(); });
  frame();
  // The overview needs no texts of statements: it is shown before they are read.
  if (VIEWS[route().view] && route().view !== 'overview') await readStatements();
  show();
  window.addEventListener('hashchange', async () => { await readStatements(); show(); });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show);
  for (const event of ['beforeprint', 'afterprint']) window.addEventListener(event, () => {
    // What is drawn takes its colours from the page: on paper the light ones.
    document.documentElement.toggleAttribute('data-print', event === 'beforeprint');
    listeners[event]?.();
  });
  document.documentElement.dataset.ready = String(Math.round(performance.now()));
  if (!model.texts.size) setTimeout(readStatements, 50);
}

start().catch(failure => {
  document.getElementById('wait').textContent = 'This page cannot be shown: ' + failure.message + '. It needs a browser of 2023 or later.';
  throw failure;
});
