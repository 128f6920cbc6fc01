// What was found and what to do first.

const MODE_ORDER = ['eager', 'as-written', 'advised', 'all'];

function modeBars(entry) {
  const most = Math.max(1, ...MODE_ORDER.map(mode => entry.modes[mode].count));
  return h('dl', { class: 'bars' }, MODE_ORDER.map(mode => {
    const loads = entry.modes[mode].count;
    const bar = h('span', { class: 'bar ' + mode, 'aria-hidden': 'true' });
    bar.style.width = Math.max(0.3, (100 * loads) / most) + '%';
    return h('div', {}, h('dt', {}, link('loads', mode === 'eager' ? { base: 'eager' } : mode === 'as-written' ? {} : { mode }, MODES[mode])),
      h('dd', {}, h('span', { class: 'track' }, bar), h('b', {}, number.format(loads)), ' ',
        h('span', { class: 'quiet' }, percent(loads, entry.modes.eager.count))));
  }));
}

function headline(entry) {
  const written = entry.modes['as-written'].count;
  const advised = entry.modes.advised.count;
  const lazy = entry.statements.filter(one => one.verdict === 'make-lazy').length;
  if (advised >= written) {
    return h('p', { class: 'headline' }, h('code', {}, entry.label), ' loads ', h('b', {}, count(written, 'module')),
      ' at start; no statement of the project that is safe to make lazy changes that.',
      entry.modes.all.count < written && [' With everything lazy, installed packages too, it would load ', h('b', {}, number.format(entry.modes.all.count)), '.']);
  }
  return h('p', { class: 'headline' }, h('code', {}, entry.label), ' loads ', h('b', {}, count(written, 'module')),
    ' at start. With ', h('b', {}, count(lazy, 'import')), ' made lazy it loads ',
    h('b', { class: 'saved' }, number.format(advised)), '.');
}

// The plan is the shortest list that brings most of what all advised statements save together.
function savingWords(entry, shown) {
  const { statements: planned, saved } = entry.plan;
  const advised = entry.statements.filter(one => one.verdict === 'make-lazy').length;
  const whole = entry.modes['as-written'].count - entry.modes.advised.count;
  if (planned === advised) return `${planned === 1 ? 'This statement saves' : `These ${number.format(planned)} statements together save`} ${count(whole, 'module')}.`;
  return `${number.format(planned)} of the ${number.format(advised)} already ${planned === 1 ? 'saves' : 'save'} ${saved === whole ? 'all' : number.format(saved) + ' of the'} ${count(whole, 'module')}${shown < planned ? `; here are the first ${shown}` : ''}.`;
}

// The search for what must stay eager may end before it is done.
function caution(entry) {
  return entry.caution ? h('p', { class: 'quiet caution' }, entry.caution, '; for one entry, ', h('code', {}, 'lazyscope advise --entry ' + quoted(entry.label)), ' searches longer.') : [];
}

function firstSteps(entry) {
  const planned = Math.max(1, entry.plan.statements);
  const steps = entry.statements.filter(one => one.verdict === 'make-lazy').slice(0, Math.min(8, planned));
  if (!steps.length) return [];
  return h('section', {}, h('h2', {}, 'Do this first'),
    h('p', {}, savingWords(entry, steps.length), planned > 1 && ' The figure beside each says how many modules load on its account now; most save only together, because a module that one no longer loads is loaded by the next.'),
    h('ol', { class: 'steps' }, steps.map(one => h('li', {},
      h('code', {}, one.statement.text),
      h('span', { class: 'figure saved' }, one.saved ? '−' + number.format(one.saved) : ''),
      h('span', { class: 'place' }, moduleLink(one.module, placeOf(one.statement)))))),
    h('p', { class: 'actions' }, copyButton('Copy as fix command', () => fixCommand(steps, entry)),
      link('imports', { verdict: 'make-lazy' }, 'All statements to make lazy'),
      link('loads', {}, 'See what they load')));
}

// All entries at a glance, each with a link that makes it the current one.
function entriesTable() {
  if (model.entries.length < 2) return entriesLeftOut();
  return h('section', { class: 'entries' }, h('h2', {}, 'Entries'),
    h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Entries' }, h('table', {},
      h('caption', { class: 'quiet-voice' }, 'Modules that each entry loads'),
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'entry'), MODE_ORDER.map(mode => h('th', { scope: 'col', class: 'figure' }, MODES[mode])), h('th', { scope: 'col', class: 'figure' }, 'advised is'))),
      h('tbody', {}, model.entries.map((entry, i) => h('tr', {},
        h('th', { scope: 'row' }, h('a', { href: hash('overview', { entry: String(i) }), 'aria-current': entry === currentEntry() ? 'true' : undefined }, h('bdi', {}, entry.label))),
        MODE_ORDER.map(mode => h('td', { class: 'figure' }, number.format(entry.modes[mode].count))),
        h('td', { class: 'figure saved' }, percent(entry.modes.advised.count, entry.modes.eager.count))))))),
    entriesLeftOut());
}

function entriesLeftOut() {
  const names = model.scan.leftOut;
  if (!names.length) return [];
  return h('details', { class: 'left-out' }, h('summary', {}, `${count(names.length, 'more entry', 'more entries')} found and not simulated`),
    h('p', {}, h('code', {}, 'lazyscope report --entry NAME'), ' simulates one of them, ', h('code', {}, '--limit N'), ' the first N:'),
    h('ul', { class: 'plain names' }, names.map(name => h('li', {}, h('bdi', {}, name)))));
}

function cyclesInShort() {
  const biting = model.cycles.filter(cycle => cycle.rule !== 'benign-cycle' && cycle.rule !== 'type-only-cycle');
  const words = model.cycles.length === 0 ? 'No module of the project imports itself in a circle.'
    : biting.length === 0 && model.cycles.length === 1 ? 'One cycle; it does no harm.'
    : biting.length === 0 ? `${count(model.cycles.length, 'cycle')}, none of which does harm.`
    : `${count(biting.length, 'cycle')} of ${number.format(model.cycles.length)} can fail.`;
  return h('section', {}, h('h2', {}, 'Cycles'), h('p', {}, words, ' ', model.cycles.length > 0 && link('cycles', {}, 'Look at them')),
    biting.length > 0 && h('ul', { class: 'plain' }, biting.slice(0, 4).map(cycle => h('li', {},
      chip(cycle.rule, cycle.rule.replace('-cycle', '').replaceAll('-', ' ')), ' ',
      h('bdi', {}, cycle.shortest.map(hop => hop.importer).join(' → '))))));
}

function effectsInShort() {
  const kinds = new Map();
  for (const effect of model.effects) {
    const known = kinds.get(effect.kind) ?? { meaning: effect.meaning, modules: new Set() };
    known.modules.add(effect.module);
    kinds.set(effect.kind, known);
  }
  const sorted = [...kinds.entries()].sort((a, b) => b[1].modules.size - a[1].modules.size);
  return h('section', {}, h('h2', {}, 'Side effects of importing'),
    sorted.length === 0 ? h('p', {}, 'Importing the project’s modules does nothing but define names.')
      : h('table', { class: 'ruled' }, h('caption', { class: 'quiet-voice' }, model.entries.length > 0 && !model.scan.overview ? 'Side effects by kind; calls are followed in modules that an entry loads' : 'Side effects by kind, without following calls'),
        h('thead', { class: 'quiet-voice' }, h('tr', {}, h('th', { scope: 'col' }, 'modules'), h('th', { scope: 'col' }, 'effect'), h('th', { scope: 'col' }, 'for example'))),
        h('tbody', {}, sorted.slice(0, 10).map(([, { meaning, modules }]) => h('tr', {},
          h('td', { class: 'figure' }, number.format(modules.size)), h('td', {}, meaning),
          h('td', { class: 'place' }, moduleLink([...modules][0])))))));
}

function scanned() {
  const { scan, modules, edges } = model;
  return h('p', { class: 'colophon' },
    `Read ${count(scan.files, 'file')}: ${count(modules.count, 'module')} with what they import, ${count(edges.count, 'import')}; `,
    scan.problems > 0 && `${count(scan.problems, 'problem')} in files; `,
    `for Python ${scan.python}, by lazyscope (${scan.version}).`,
    scan.overview && [' This is an overview; ', h('code', {}, 'lazyscope report --limit 1'), ' writes out all statements and searches advice to its end.']);
}

function overviewView() {
  const entry = currentEntry();
  return [h('h1', { class: 'quiet-voice' }, 'Overview of ' + model.scan.project),
    entry ? [headline(entry), h('div', { class: 'with-aside' }, h('div', {}, modeBars(entry), caution(entry), firstSteps(entry), entriesTable()), h('div', { class: 'beside-overview' }, cyclesInShort(), effectsInShort()))]
      : [h('p', { class: 'headline' }, 'No entry was simulated.'), h('div', { class: 'columns' }, cyclesInShort(), effectsInShort())],
    scanned()];
}
