// The dependency structure matrix: a mark in row r and column c is an import of c by r.

const CELL = 22;

function packagesView() {
  const { params } = route();
  const root = packageTree();
  const open = params.has('open') ? new Set(params.get('open').split(',').filter(Boolean)) : usualOpen(root);
  const rows = visibleRows(root, open);
  const counts = countsAmong(rows);
  const component = componentsOf(rows.length, counts);
  const shown = h('section', { class: 'cell-detail', 'aria-live': 'polite' });
  const state = { row: -1, column: -1 };
  const canvas = h('canvas', { 'aria-hidden': 'true' });
  const grid = h('div', { class: 'grid', tabindex: 0, role: 'application', 'aria-roledescription': 'dependency matrix',
    'aria-label': `Imports among ${count(rows.length, 'package')}`, 'aria-describedby': 'matrix-keys' }, canvas);
  const most = Math.max(1, ...counts.values());
  const isBack = (r, c) => c < r && component[r] === component[c];

  function draw() {
    const n = rows.length;
    const context = sized(canvas, n * CELL + 1, (n + 1) * CELL + 1);
    const [ink, quiet, rule, stays, hard, paper, mark, onStays] = ['ink', 'quiet', 'rule', 'stays', 'hard', 'paper', 'mark', 'on-stays'].map(styleOf);
    context.font = styleOf('tiny-font');
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillStyle = mark;
    if (state.row >= 0) {
      context.fillRect(0, (state.row + 1) * CELL, n * CELL, CELL);
      context.fillRect(state.column * CELL, 0, CELL, (n + 1) * CELL);
    }
    for (let i = 0; i < n; i++) {
      context.fillStyle = quiet;
      context.fillText(String(i + 1), (i + 0.5) * CELL, CELL / 2);
      context.fillStyle = rule;
      context.fillRect(i * CELL, (i + 1) * CELL, CELL, CELL);
    }
    context.strokeStyle = rule;
    context.lineWidth = 0.5;
    for (let i = 0; i <= n; i++) {
      line(context, 0, (i + 1) * CELL, n * CELL, (i + 1) * CELL);
      line(context, i * CELL, CELL, i * CELL, (n + 1) * CELL);
    }
    for (const [key, weight] of counts) {
      const [r, c] = [Math.floor(key / n), key % n];
      // The figure on a mark must stay readable.
      const least = isBack(r, c) ? 0.75 : 0.45;
      context.globalAlpha = least + (1 - least) * Math.log1p(weight) / Math.log1p(most);
      context.fillStyle = isBack(r, c) ? hard : stays;
      context.fillRect(c * CELL + 2, (r + 1) * CELL + 2, CELL - 4, CELL - 4);
      context.globalAlpha = 1;
      context.fillStyle = isBack(r, c) ? paper : onStays;
      context.fillText(weight < 1000 ? String(weight) : Math.floor(weight / 1000) + 'k', (c + 0.5) * CELL, (r + 1.5) * CELL + 0.5, CELL - 6);
    }
    if (state.row >= 0) {
      context.strokeStyle = ink;
      context.lineWidth = 2;
      context.strokeRect(state.column * CELL + 1, (state.row + 1) * CELL + 1, CELL - 2, CELL - 2);
    }
  }

  function pick(row, column) {
    state.row = row;
    state.column = column;
    draw();
    say(describe(row, column));
  }

  const describe = (row, column) => {
    const weight = counts.get(row * rows.length + column) ?? 0;
    return `${rows[row].node.id} imports ${rows[column].node.id}: ${count(weight, 'statement')}${weight && isBack(row, column) ? ', part of a cycle' : ''}`;
  };

  function show(row, column) {
    replace(adjusted({ cell: rows[row].node.id + '>' + rows[column].node.id }));
    shown.replaceChildren(...cellDetail(rows[row], rows[column]));
  }

  canvas.addEventListener('click', event => {
    const box = canvas.getBoundingClientRect();
    const column = Math.floor((event.clientX - box.left) / CELL);
    const row = Math.floor((event.clientY - box.top) / CELL) - 1;
    if (row < 0 || row >= rows.length || column >= rows.length) return;
    pick(row, column);
    show(row, column);
  });
  grid.addEventListener('keydown', event => {
    const moves = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] };
    if (moves[event.key] && rows.length) {
      event.preventDefault();
      const clamp = value => Math.max(0, Math.min(rows.length - 1, value));
      pick(clamp(Math.max(0, state.row) + moves[event.key][0]), clamp(Math.max(0, state.column) + moves[event.key][1]));
    } else if (event.key === 'Enter' && state.row >= 0) show(state.row, state.column);
  });

  listeners.beforeprint = listeners.afterprint = draw;
  const labels = h('ol', { class: 'rows' }, rows.map((row, i) => rowLabel(row, i, open)));
  const [from, to] = (params.get('cell') ?? '').split('>');
  const wanted = [rows.findIndex(row => row.node.id === from), rows.findIndex(row => row.node.id === to)];
  queueMicrotask(() => {
    draw();
    if (wanted[0] >= 0 && wanted[1] >= 0) { pick(...wanted); show(...wanted); }
  });
  const back = [...counts.keys()].filter(key => isBack(Math.floor(key / rows.length), key % rows.length)).length;
  return [h('h1', {}, 'Packages'),
    h('p', { class: 'lead' }, 'A mark says: the package of the row imports the package of the column, at import time. Packages are ordered so that marks stand right of the diagonal; what is left of it ',
      back ? h('span', { class: 'hard-ink' }, `closes a cycle (${count(back, 'mark')}).`) : 'would close a cycle: there is none.'),
    h('p', { class: 'legend' }, h('i', { class: 'key stays' }), 'imports', h('i', { class: 'key hard' }), 'imports back, within a cycle'),
    h('div', { class: 'matrix scroll', tabindex: 0, role: 'region', 'aria-label': 'Matrix of packages' }, labels, grid),
    h('p', { id: 'matrix-keys', class: 'hint' }, 'Click a mark for its statements, a package name to open or close it. Keys in the matrix: arrows move, Enter shows the statements.'),
    shown,
    tableBehind('The same as a table', ['importer', 'imported', 'statements', ''], () => [...counts].sort((a, b) => b[1] - a[1]).slice(0, 500).map(([key, weight]) => {
      const [r, c] = [Math.floor(key / rows.length), key % rows.length];
      return [rows[r].node.id, rows[c].node.id, number.format(weight), isBack(r, c) ? 'part of a cycle' : ''];
    }))];
}

function line(context, x1, y1, x2, y2) {
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x2, y2);
  context.stroke();
}

function rowLabel(row, i, open) {
  const changed = new Set(open);
  if (row.isOpen) changed.delete(row.node.id); else changed.add(row.node.id);
  const name = h('bdi', {}, row.node.label);
  const label = row.node.children.size
    ? h('a', { href: adjusted({ open: [...changed].join(',') || ',', cell: '' }), title: visible(row.node.id), 'aria-label': `${row.isOpen ? 'Close' : 'Open'} ${visible(row.node.id)}` },
      h('span', { class: 'twist', 'aria-hidden': 'true' }, row.isOpen ? '▾' : '▸'), name)
    : h('a', { href: hash('module', { name: row.node.id.replace(/:$/, '') }), title: visible(row.node.id) }, name);
  const item = h('li', {}, label, h('span', { class: 'figure', 'aria-hidden': 'true' }, String(i + 1)));
  item.style.paddingInlineStart = Math.min(row.depth, 10) * 12 + 'px';
  return item;
}

function cellDetail(from, to) {
  const inside = new Set(to.modules);
  const { edges } = model;
  const found = [];
  for (const module of from.modules) {
    for (let edge = edges.start[module]; edge < edges.start[module + 1]; edge++) {
      const kind = edges.kinds[edges.kind[edge]];
      if (inside.has(edges.imported[edge]) && from !== to && kind !== 'parent-package' && IMPORT_TIME.has(kind)) found.push(edge);
    }
  }
  return [h('h2', {}, h('bdi', {}, from.node.id), ' → ', h('bdi', {}, to.node.id)),
    h('p', {}, found.length ? count(found.length, 'import') + (found.length > 200 ? ', the first 200:' : '') : 'No import.'),
    h('ul', { class: 'plain statements' }, found.slice(0, 200).map(edge => h('li', {},
      moduleLink(edges.importer[edge], where(edges.importer[edge], edges.line[edge])),
      h('code', {}, statementText(edges.importer[edge], edges.line[edge], edges.imported[edge])))))];
}
