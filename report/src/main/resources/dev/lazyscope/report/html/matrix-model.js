// Packages as rows: which are shown, in which order, and what each imports of the others.

function packageTree() {
  const root = { id: '', label: 'project', modules: [], children: new Map() };
  const { modules } = model;
  for (let module = 0; module < modules.count; module++) {
    const origin = modules.origins[modules.origin[module]];
    if (origin !== 'project' || modules.name[module] === '__main__') continue;
    let node = root;
    let id = '';
    node.modules.push(module);
    for (const part of modules.name[module].split('.')) {
      id = id ? id + '.' + part : part;
      let child = node.children.get(part);
      if (!child) node.children.set(part, child = { id, label: part, modules: [], children: new Map() });
      child.modules.push(module);
      node = child;
    }
  }
  return root;
}

// A package that is opened shows its parts; its own __init__ is one of them.
function parts(node) {
  const list = [...node.children.values()];
  const own = model.modules.index.get(node.id);
  if (own !== undefined && list.length) list.unshift({ id: node.id + ':', label: '__init__', modules: [own], children: new Map() });
  return list;
}

const MOST_ROWS = 300;

function usualOpen(root) {
  const open = new Set();
  let rows = parts(root);
  for (;;) {
    const next = rows.filter(row => row.children.size && !open.has(row.id)).sort((a, b) => b.modules.length - a.modules.length)[0];
    // One row alone says nothing.
    const most = rows.length === 1 ? MOST_ROWS : 40;
    if (!next || rows.length >= 12 || rows.length + parts(next).length > most) return open;
    open.add(next.id);
    rows = rows.flatMap(row => (row === next ? parts(next) : [row]));
  }
}

function countsAmong(groups) {
  const group = new Int32Array(model.modules.count).fill(-1);
  groups.forEach((one, i) => one.modules.forEach(module => { group[module] = i; }));
  const { edges } = model;
  const n = groups.length;
  const counts = new Map();
  for (let i = 0; i < n; i++) {
    for (const module of groups[i].modules) {
      for (let edge = edges.start[module]; edge < edges.start[module + 1]; edge++) {
        const to = group[edges.imported[edge]];
        const kind = edges.kinds[edges.kind[edge]];
        if (to < 0 || to === i || kind === 'parent-package' || !IMPORT_TIME.has(kind)) continue;
        const key = i * n + to;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  return counts;
}

// Eades, Lin, Smyth: an order with few arrows backwards (1993).
function ordered(groups) {
  const n = groups.length;
  const counts = countsAmong(groups);
  const out = new Float64Array(n);
  const into = new Float64Array(n);
  const alive = new Set(groups.keys());
  const neighbours = Array.from({ length: n }, () => []);
  for (const [key, weight] of counts) {
    const [a, b] = [Math.floor(key / n), key % n];
    out[a] += weight; into[b] += weight;
    neighbours[a].push([b, weight, 1]); neighbours[b].push([a, weight, 0]);
  }
  const take = i => {
    alive.delete(i);
    for (const [j, weight, isTarget] of neighbours[i]) if (isTarget) into[j] -= weight; else out[j] -= weight;
  };
  const first = [];
  const last = [];
  while (alive.size) {
    let best = -1;
    for (const i of alive) {
      if (out[i] === 0) { last.unshift(i); take(i); best = -2; break; }
      if (into[i] === 0) { first.push(i); take(i); best = -2; break; }
      if (best < 0 || out[i] - into[i] > out[best] - into[best]) best = i;
    }
    if (best >= 0) { first.push(best); take(best); }
  }
  return [...first, ...last].map(i => groups[i]);
}

function visibleRows(root, open) {
  const rows = [];
  (function walk(node, depth) {
    for (const part of ordered(parts(node))) {
      if (rows.length >= MOST_ROWS) return;
      const isOpen = part.children.size > 0 && open.has(part.id);
      if (isOpen) rows.push({ node: part, depth, isOpen, modules: [] }), walk(part, depth + 1);
      else rows.push({ node: part, depth, isOpen, modules: part.modules });
    }
  })(root, 0);
  return rows;
}

// Which rows lie on a common cycle (Tarjan).
function componentsOf(n, counts) {
  const next = Array.from({ length: n }, () => []);
  for (const key of counts.keys()) next[Math.floor(key / n)].push(key % n);
  const index = new Int32Array(n).fill(-1);
  const low = new Int32Array(n);
  const component = new Int32Array(n).fill(-1);
  const stack = [];
  let counter = 0;
  const visit = v => {
    index[v] = low[v] = counter++;
    stack.push(v);
    for (const w of next[v]) {
      if (index[w] < 0) { visit(w); low[v] = Math.min(low[v], low[w]); }
      else if (component[w] < 0) low[v] = Math.min(low[v], index[w]);
    }
    if (low[v] === index[v]) {
      let w;
      do { w = stack.pop(); component[w] = v; } while (w !== v);
    }
  };
  for (let v = 0; v < n; v++) if (index[v] < 0) visit(v);
  return component;
}
