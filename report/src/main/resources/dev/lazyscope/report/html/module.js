// All about one module.

function moduleView() {
  const { params } = route();
  const name = params.get('name') ?? '';
  const module = model.modules.index.get(name);
  if (module === undefined) return [h('h1', {}, 'No such module'), h('p', {}, h('bdi', {}, name), ' is not in this report.')];
  const { modules } = model;
  const entry = currentEntry();
  const effects = model.effects.filter(effect => effect.module === module);
  const cycle = model.cycles.find(one => one.members.includes(name));
  return [h('h1', { class: 'module-name' }, h('bdi', {}, name)),
    h('p', { class: 'lead' }, h('span', {}, [modules.origins[modules.origin[module]].replace('project', 'of the project').replace('stdlib', 'standard library').replace('third-party', 'installed'),
      modules.lines[module] ? count(modules.lines[module], 'line') : '', modules.micros?.[module] ? milliseconds(modules.micros[module]) + ' ms' : ''].filter(Boolean).join(', ')),
      modules.file[module] && h('span', { class: 'place' }, modules.shown[module])),
    h('div', { class: 'columns wide-first' },
      h('div', {}, loadingIt(module, effects), importsOf(module, entry)),
      h('div', {}, entry && whyHere(entry, module), cycle && h('section', {}, h('h2', {}, 'Cycle'), h('p', {}, chip(cycle.rule, CLASS_WORDS[cycle.rule] ?? cycle.rule), ' with ',
        cycle.members.filter(one => one !== name).slice(0, 8).map((one, i) => [i > 0 && ', ', named(one)]), cycle.members.length > 9 && ' and more')), importersOf(module)))];
}

function whyHere(entry, module) {
  const before = entry.modes['as-written'];
  const after = entry.modes.advised;
  return h('section', { class: 'why' }, h('h2', {}, 'Why ', h('code', {}, entry.label), ' loads it'),
    ...whyLoaded(entry, before, after, module),
    before.module.includes(module) && h('p', { class: 'actions' }, link('loads', { module: moduleName(module) }, 'Show it in the load set')));
}

const KIND_WORDS = { 'module-level': 'at load', guarded: 'at load, guarded', 'function-level': 'in a function', 'type-only': 'for types only', lazy: 'lazy', star: 'at load', dynamic: 'by name' };

function importsOf(module, entry) {
  const { edges } = model;
  const lines = new Map();
  for (let edge = edges.start[module]; edge < edges.start[module + 1]; edge++) {
    if (edges.kinds[edges.kind[edge]] === 'parent-package') continue;
    const known = lines.get(edges.line[edge]);
    if (known) known.push(edge); else lines.set(edges.line[edge], [edge]);
  }
  const sorted = [...lines].sort((a, b) => a[0] - b[0]);
  if (!sorted.length) return h('section', {}, h('h2', {}, 'Imports'), h('p', { class: 'quiet' }, 'None that this report knows of.'));
  return h('section', {}, h('h2', {}, 'Imports'), h('ol', { class: 'source' }, sorted.map(([line, found]) => {
    const judged = entry?.judged.get(place(module, line));
    return h('li', {}, h('span', { class: 'figure line-number' }, String(line)),
      h('div', {}, h('code', {}, statementText(module, line, edges.imported[found[0]])), ' ', verdictChip(judged?.verdict),
        judged?.saved > 0 && h('span', { class: 'saved' }, ' −' + number.format(judged.saved)),
        h('span', { class: 'note' }, h('span', {}, KIND_WORDS[edges.kinds[edges.kind[found[0]]]] ?? edges.kinds[edges.kind[found[0]]], judged && '; ' + judged.reason, ' → '),
          [...new Set(found.map(edge => edges.imported[edge]))].slice(0, 12).map((one, i) => [i > 0 && ', ', moduleLink(one)]))));
  })));
}

function importersOf(module) {
  const { edges } = model;
  const found = new Map();
  for (let at = edges.incoming[module]; at < edges.incoming[module + 1]; at++) {
    const edge = edges.backward[at];
    if (edges.kinds[edges.kind[edge]] !== 'parent-package' && !found.has(edges.importer[edge])) found.set(edges.importer[edge], edge);
  }
  return h('section', {}, h('h2', {}, `Imported by ${number.format(found.size)}`),
    h('ul', { class: 'plain' }, [...found.values()].slice(0, 100).map(edge => h('li', {}, moduleLink(edges.importer[edge]),
      h('span', { class: 'place' }, where(edges.importer[edge], edges.line[edge]))))),
    found.size > 100 && h('p', {}, link('imports', { q: moduleName(module) }, 'All of them')));
}

// What the code of the module does when it loads.
function loadingIt(module, effects) {
  const body = model.bodies.get(module);
  if (!body) return [];
  const defines = [[body.functions, 'function'], [body.classes, 'class', 'classes'], [body.variables, 'variable']]
    .filter(([n]) => n).map(([n, one, many]) => count(n, one, many)).join(', ').replace(/, ([^,]*)$/, ' and $1');
  return h('section', {}, h('h2', {}, 'Loading it'),
    h('p', {}, defines ? `It defines ${defines}` : 'It defines nothing',
      body.usedAtOnce ? `, and uses ${count(body.usedAtOnce, 'imported name')} at once.` : ', and uses no imported name at once.'),
    effects.length > 0 && [h('p', {}, `Beyond that it has ${count(effects.length, 'effect')}:`), h('ul', { class: 'plain' }, effects.map(effect => h('li', {},
      effect.meaning, ' ', h('code', {}, effect.detail), h('span', { class: 'place' }, where(effect.module, effect.line)))))]);
}
