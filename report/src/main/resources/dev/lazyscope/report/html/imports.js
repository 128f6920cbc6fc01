// All import statements in a table of which only the visible rows exist.

const LINE = 30;
const VERDICT_RANK = Object.fromEntries(Object.keys(VERDICTS).map((id, i) => [id, i]));

// One row for each importer and line; `edge` is -1 where only the advice knows the statement.
function statementRows() {
  if (model.rows) return model.rows;
  const { edges, modules } = model;
  const rows = [];
  const known = new Set();
  for (let edge = 0; edge < edges.count; edge++) {
    const importer = edges.importer[edge];
    if (edges.kinds[edges.kind[edge]] === 'parent-package') continue;
    const key = place(importer, edges.line[edge]);
    if (known.has(key)) continue;
    known.add(key);
    rows.push({ module: importer, line: edges.line[edge], edge, text: statementText(importer, edges.line[edge], edges.imported[edge]) });
  }
  model.rows = rows;
  model.lowNames = modules.name.map((name, i) => (name + ' ' + modules.file[i]).toLowerCase());
  for (const row of rows) row.low = row.text.toLowerCase();
  return rows;
}

// The statements whose importer, imported module or text holds a word.
function holding(statements, word) {
  const { lowNames, edges } = model;
  const named = new Uint8Array(lowNames.length);
  for (let i = 0; i < named.length; i++) named[i] = lowNames[i].includes(word) ? 1 : 0;
  const found = [];
  for (const one of statements) {
    const { row } = one;
    if (named[row.module] || named[edges.imported[row.edge]] || row.low.includes(word)) found.push(one);
  }
  return found;
}

const MOST_PRINTED = 500;

function reasonCells(row, judged) {
  const kind = model.edges.kinds[model.edges.kind[row.edge]];
  const [rule, why] = judged ? [judged.rule, judged.reason.replace(judged.rule + ': ', '')] : ['', KIND_WORDS[kind] ?? kind];
  return [h('span', { role: 'cell', class: 'c-rule quiet', title: rule }, rule), h('span', { role: 'cell', class: 'c-why quiet', title: visible(why) }, why)];
}

const judgedAt = (entry, row) => entry?.judged.get(place(row.module, row.line));

const SORTS = {
  saving: (a, b) => (b.judged?.saved ?? -1) - (a.judged?.saved ?? -1) || rank(a) - rank(b) || a.i - b.i,
  verdict: (a, b) => rank(a) - rank(b) || (b.judged?.saved ?? 0) - (a.judged?.saved ?? 0) || a.i - b.i,
  place: (a, b) => a.i - b.i,
  statement: (a, b) => (a.row.low < b.row.low ? -1 : a.row.low > b.row.low ? 1 : a.i - b.i),
};
const rank = one => (one.judged ? VERDICT_RANK[one.judged.verdict] : 9);

function importsView() {
  const { params } = route();
  const entry = currentEntry();
  const statements = statementRows();
  const all = statements.map((row, i) => ({ row, i, judged: judgedAt(entry, row) }));
  const state = { text: params.get('q') ?? '', verdict: params.get('verdict') ?? '', sort: SORTS[params.get('sort')] ? params.get('sort') : 'verdict', isReversed: params.has('reverse'), found: [] };
  all.sort(SORTS[state.sort]);
  if (state.isReversed) all.reverse();
  const inVerdict = state.verdict ? all.filter(one => one.judged?.verdict === state.verdict) : all;

  const field = h('input', { type: 'search', id: 'filter', value: state.text, placeholder: 'module, file, statement', autocomplete: 'off', spellcheck: 'false' });
  const found = h('output', { for: 'filter' });
  const body = h('div', { class: 'rows', role: 'presentation' });
  const space = h('div', { class: 'space', role: 'presentation' }, body);
  const scroller = h('div', { class: 'body', role: 'rowgroup', tabindex: 0, 'aria-label': 'Statements; arrow keys scroll' }, space);
  const heads = Object.entries({ verdict: 'Verdict', saving: 'Saves', statement: 'Statement', place: 'Place' });
  const head = h('div', { role: 'rowgroup' }, h('div', { class: 'head', role: 'row' }, heads.map(([id, text]) => h('span', { role: 'columnheader', class: 'c-' + id, 'aria-sort': id !== state.sort ? 'none' : state.isReversed ? 'descending' : 'ascending' },
    h('button', { type: 'button', onclick: () => sort(id) }, text, id === state.sort && h('span', { 'aria-hidden': 'true' }, state.isReversed ? ' ↑' : ' ↓')))),
    h('span', { role: 'columnheader', class: 'c-rule' }, 'Rule'), h('span', { role: 'columnheader', class: 'c-why' }, 'Why')));
  const grid = h('div', { class: 'virtual', role: 'table', 'aria-label': 'Import statements' }, head, scroller);

  function sort(id) {
    go(adjusted({ sort: id, reverse: id === state.sort && !state.isReversed ? '1' : '', q: state.text }));
  }

  function filter() {
    const text = state.text.toLowerCase();
    // A longer text only narrows what the shorter one found.
    let left = state.done !== undefined && text.startsWith(state.done) ? state.found : inVerdict;
    for (const word of text.split(/\s+/).filter(Boolean)) left = holding(left, word);
    state.done = text;
    state.found = left;
    found.textContent = count(state.found.length, 'statement');
    grid.setAttribute('aria-rowcount', state.found.length + 1);
    space.style.height = Math.min(state.found.length * LINE, 8e6) + 'px';
    scroller.scrollTop = 0;
    draw();
  }

  function draw() {
    const first = Math.max(0, Math.floor(scroller.scrollTop / LINE) - 5);
    rows(first, Math.min(state.found.length, first + Math.ceil((scroller.clientHeight || 600) / LINE) + 10));
  }

  function rows(first, last) {
    const focused = body.contains(document.activeElement) ? document.activeElement.closest('.line').getAttribute('aria-rowindex') : undefined;
    body.style.transform = `translateY(${first * LINE}px)`;
    body.replaceChildren(...state.found.slice(first, last).map(({ row, judged }, k) => h('div', { class: 'line', role: 'row', 'aria-rowindex': first + k + 2 },
      h('span', { role: 'cell', class: 'c-verdict' }, judged ? verdictChip(judged.verdict) : h('span', { class: 'quiet' }, 'not run')),
      h('span', { role: 'cell', class: 'c-saving figure' }, judged?.saved ? number.format(judged.saved) : ''),
      h('span', { role: 'cell', class: 'c-statement' }, h('code', { title: visible(row.text) }, row.text)),
      h('span', { role: 'cell', class: 'c-place', title: visible(where(row.module, row.line)) }, moduleLink(row.module, where(row.module, row.line))),
      ...reasonCells(row, judged))));
    if (focused) body.querySelector(`[aria-rowindex="${focused}"] a`)?.focus({ preventScroll: true });
  }

  field.addEventListener('input', () => { state.text = field.value; filter(); replace(adjusted({ q: state.text })); });
  scroller.addEventListener('scroll', draw);
  listeners.beforeprint = () => rows(0, Math.min(state.found.length, MOST_PRINTED));
  listeners.afterprint = draw;
  observeSize(scroller, draw);
  const verdicts = Object.fromEntries(Object.entries(VERDICTS).map(([id, words]) => [id, words]));
  queueMicrotask(filter);
  return [h('h1', {}, 'Imports'),
    h('p', { class: 'lead' }, 'Every import of the project', entry && [', judged for ', h('code', {}, entry.label)], '. “Saves” counts the loads that a statement accounts for alone.',
      model.scan.overview && ' In a project of so many files the statements of modules that no simulated entry loads are not written out: they show what is imported.'),
    h('div', { class: 'choices' }, h('label', { for: 'filter' }, 'Filter'), field, choice('Verdict', 'verdict', state.verdict, { '': 'all', ...verdicts }), found,
      entry && copyButton('Copy as fix command', () => fixCommand(state.found.map(one => one.judged).filter(one => one?.verdict === 'make-lazy'), entry))),
    grid];
}
