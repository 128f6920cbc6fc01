// The load set of an entry: as written beside what remains, and why each module is there.

function loadsView() {
  const entry = currentEntry();
  if (!entry) return [h('h1', {}, 'Load set'), h('p', {}, 'No entry was simulated.')];
  const { params } = route();
  const base = params.get('base') === 'eager' ? 'eager' : 'as-written';
  const usual = entry.modes.advised.count < entry.modes[base].count ? 'advised' : 'all';
  const mode = entry.modes[params.get('mode')] ? params.get('mode') : usual;
  const by = params.get('by') === 'dominators' ? 'dominators' : 'first';
  const sizes = { modules: 'modules', lines: 'lines', ...(model.modules.micros && { ms: 'milliseconds' }) };
  const size = sizes[params.get('size')] ? params.get('size') : 'modules';
  const before = entry.modes[base];
  const after = entry.modes[mode];
  const remaining = new Set(after.module);
  const trees = [loadTree(before, by, size), loadTree(after, by, size)];
  const amount = { modules: n => count(n, 'module'), lines: n => count(n, 'line'), ms: n => milliseconds(n) + ' ms' }[size];
  const why = h('aside', { class: 'why', 'aria-label': 'Why it loads', 'aria-live': 'polite' });
  const panes = trees.map((tree, i) => icicle(tree, {
    label: `${MODES[tree.loads.mode]}: ${amount(tree.weight[tree.root])}`, rootName: entry.label, amount,
    colors: () => blockColors(tree, i === 0 ? remaining : undefined), onpick: pick, onzoom: zoomed,
  }));

  function pick(module) {
    replace(adjusted({ module: module < 0 ? '' : moduleName(module) }));
    panes.forEach(pane => pane.show(module));
    why.replaceChildren(...whyPanel(entry, before, after, module));
  }

  // The address holds what is zoomed into, of either picture.
  function zoomed(module) {
    replace(adjusted({ zoom: module < 0 ? '' : moduleName(module) }));
  }

  const beside = h('div', { class: 'beside' }, panes.map((pane, i) => h('figure', {},
    h('figcaption', {}, h('b', {}, MODES[trees[i].loads.mode]), ' ', amount(trees[i].weight[trees[i].root]),
      i === 1 && [' ', h('span', { class: 'saved' }, percent(trees[1].weight[trees[1].root], trees[0].weight[trees[0].root]))]),
    pane.host)));
  const share = Math.max(0.3, Math.min(1, trees[1].weight[trees[1].root] / Math.max(1, trees[0].weight[trees[0].root])));
  beside.style.setProperty('--shares', `minmax(0, 1fr) minmax(0, ${share}fr)`);
  listeners.beforeprint = listeners.afterprint = () => panes.forEach(pane => pane.draw());
  observeSize(beside, () => panes.forEach(pane => pane.draw()));
  const wanted = model.modules.index.get(params.get('module'));
  const focus = model.modules.index.get(params.get('zoom'));
  queueMicrotask(() => {
    if (focus !== undefined) panes.forEach(pane => pane.zoom(focus));
    panes.forEach(pane => pane.draw());
    if (wanted !== undefined) pick(wanted);
  });
  why.replaceChildren(...whyPanel(entry, before, after, -1));
  return [h('h1', {}, 'Load set of ', h('code', {}, entry.label)),
    h('div', { class: 'choices' },
      choice('Before', 'base', base, { 'as-written': 'as written', eager: 'eager' }),
      choice('After', 'mode', mode, { advised: 'advised', all: 'all lazy', eager: 'eager' }),
      choice('Below each module', 'by', by, { first: 'what it imports first', dominators: 'what only it keeps' }),
      choice('Size', 'size', size, sizes)),
    h('p', { class: 'legend' }, h('i', { class: 'key saved' }), 'laziness saves it', h('i', { class: 'key stays' }), 'loads either way'),
    h('div', { class: 'with-aside' }, beside, why),
    h('p', { id: 'icicle-keys', class: 'hint' }, 'Click a block to see why it loads, again to zoom in; the row on top zooms out. Keys: arrows move, Enter zooms, Escape shows all.'),
    tableBehind('The same as a table', ['module', 'because of', 'at', 'with what it loads', 'laziness'], () => loadRows(trees[0], remaining, amount))];
}

const WHEN = { eager: 'when eager', 'as-written': 'as written', all: 'when all is lazy', advised: 'with the advice' };

function loadRows(tree, remaining, amount) {
  const { loads } = tree;
  return Array.from({ length: loads.count }, (_, i) => i)
    .sort((a, b) => tree.weight[b] - tree.weight[a]).slice(0, 500)
    .map(i => [moduleLink(loads.module[i]), moduleLink(loads.because[i]), where(loads.importer[i], loads.line[i]),
      amount(tree.weight[i]), remaining.has(loads.module[i]) ? 'loads either way' : 'saves it']);
}

function blockColors(tree, remaining) {
  const [saved, stays, stays2, root, ink, onSaved, onStays] =
    ['saved', 'stays', 'stays-2', 'rule', 'ink', 'on-saved', 'on-stays'].map(styleOf);
  const isSaved = node => remaining !== undefined && node !== tree.root && !remaining.has(tree.loads.module[node]);
  return {
    ink,
    fill: node => (node === tree.root ? root : isSaved(node) ? saved : tree.depth[node] % 2 ? stays : stays2),
    text: node => (node === tree.root ? ink : isSaved(node) ? onSaved : onStays),
  };
}

function choice(label, key, value, options) {
  const select = h('select', {}, Object.entries(options).map(([id, text]) => h('option', { value: id, selected: id === value }, text)));
  select.addEventListener('change', () => go(adjusted({ [key]: select.value })));
  return h('label', {}, h('span', {}, label), ' ', select);
}

function observeSize(element, draw) {
  let width = 0;
  new ResizeObserver(([entry]) => {
    if (entry.contentRect.width !== width) { width = entry.contentRect.width; draw(); }
  }).observe(element);
}

function whyPanel(entry, before, after, module) {
  if (module < 0) {
    return [h('h2', { class: 'hint' }, 'Why is it loaded?'), h('p', { class: 'quiet hint' }, 'Pick a block. The chain of imports that loads it stands here, with the statement to change.'), heaviest(entry)].flat().filter(Boolean);
  }
  return [h('h2', {}, h('bdi', {}, moduleName(module))), ...whyLoaded(entry, before, after, module),
    h('p', { class: 'actions' }, link('module', { name: moduleName(module) }, 'All about this module'))];
}

function heaviest(entry) {
  const best = entry.statements.filter(one => one.verdict === 'make-lazy' && one.saved > 0).slice(0, 6);
  return best.length > 0 && [h('h3', {}, 'Saving most'), h('ul', { class: 'plain' }, best.map(one => h('li', {},
    h('code', {}, one.statement.text), ' ', h('span', { class: 'saved' }, '−' + number.format(one.saved)))))];
}

function whyLoaded(entry, before, after, module) {
  const chain = chainTo(before, module);
  if (!chain.length) return [h('p', {}, `${entry.label} does not load it ${WHEN[before.mode]}.`)];
  const hops = chain.map(i => ({ i, judged: entry.judged.get(place(before.importer[i], before.line[i])) ?? judgedByFile(entry, before, i) }));
  const change = hops.findLast(hop => hop.judged?.verdict === 'make-lazy') ;
  const isSaved = !after.module.includes(module);
  return [
    h('p', {}, isSaved ? h('span', { class: 'saved' }, `Not loaded ${WHEN[after.mode]}.`) : `Still loaded ${WHEN[after.mode]}.`),
    change && h('div', { class: 'change' }, h('h3', {}, 'What to change'), h('code', {}, 'lazy ' + change.judged.statement.text),
      h('p', { class: 'place' }, placeOf(change.judged.statement),
        change.judged.saved > 0 && h('span', { class: 'saved' }, `  saves ${count(change.judged.saved, 'load')}`)),
      copyButton('Copy as fix command', () => fixCommand([change.judged], entry))),
    h('h3', {}, 'Chain from the entry'),
    h('ol', { class: 'chain' }, hops.map(({ i, judged }) => h('li', {},
      moduleLink(before.module[i]), ' ', verdictChip(judged?.verdict),
      h('span', { class: 'place' }, judged ? placeOf(judged.statement) : where(before.importer[i], before.line[i])),
      h('code', {}, judged ? judged.statement.text : statementText(before.importer[i], before.line[i])),
      before.kinds[before.kind[i]] === 'reified' && h('span', { class: 'place' }, 'used at ' + where(before.trigger[i], before.triggerLine[i]))))),
    stillLoaded(after, module, isSaved)].flat().filter(Boolean);
}

// The script that is the entry runs as __main__, under no module name.
function judgedByFile(entry, loads, i) {
  const importer = loads.importer[i];
  if (importer >= 0 && moduleName(importer) !== '__main__') return undefined;
  return entry.statements.find(one => one.statement.importer === '__main__' && one.statement.line === loads.line[i]);
}

function stillLoaded(after, module, isSaved) {
  if (isSaved) return [];
  const chain = chainTo(after, module);
  const last = chain.at(-1);
  const isEntry = after.importer[last] < 0 || moduleName(after.importer[last]) === '__main__';
  return [h('h3', {}, `What loads it ${WHEN[after.mode]}`), isEntry ? h('p', {}, 'The entry itself asks for it.') : h('p', {},
    moduleLink(after.importer[last]), h('span', { class: 'place' }, where(after.importer[last], after.line[last])),
    h('code', {}, statementText(after.importer[last], after.line[last])),
    after.kinds[after.kind[last]] === 'reified' && h('span', { class: 'place' }, 'used at ' + where(after.trigger[last], after.triggerLine[last])))];
}
