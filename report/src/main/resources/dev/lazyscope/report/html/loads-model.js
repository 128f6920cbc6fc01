// What loads because of what, as a tree: by the first import, or by dominators.

const IMPORT_TIME = new Set(['module-level', 'guarded', 'star', 'lazy', 'parent-package']);

function position(loads) {
  const at = new Map();
  loads.module.forEach((module, i) => { if (!at.has(module)) at.set(module, i); });
  return at;
}

// The load on whose account each load happens; -1 for the entry. Loops are opened.
function firstImportParents(loads) {
  const at = position(loads);
  const parent = Int32Array.from(loads.because, (module, i) => {
    const found = at.get(module);
    return found === undefined || found === i ? -1 : found;
  });
  const state = new Uint8Array(loads.count);
  for (let i = 0; i < loads.count; i++) {
    const path = [];
    let node = i;
    while (node >= 0 && state[node] === 0) {
      state[node] = 1;
      path.push(node);
      node = parent[node];
    }
    if (node >= 0 && state[node] === 1) parent[path.at(-1)] = -1;
    for (const one of path) state[one] = 2;
  }
  return parent;
}

function successors(loads, parent) {
  const at = position(loads);
  const root = loads.count;
  const next = Array.from({ length: root + 1 }, () => []);
  parent.forEach((up, i) => next[up < 0 ? root : up].push(i));
  const { edges } = model;
  for (let i = 0; i < root; i++) {
    const module = loads.module[i];
    if (module < 0) continue;
    for (let edge = edges.start[module]; edge < edges.start[module + 1]; edge++) {
      const target = at.get(edges.imported[edge]);
      if (target !== undefined && target !== i && IMPORT_TIME.has(edges.kinds[edges.kind[edge]])) next[i].push(target);
    }
  }
  return next;
}

// Cooper, Harvey, Kennedy: a simple, fast dominance algorithm (2001).
function dominatorParents(loads) {
  const root = loads.count;
  const next = successors(loads, firstImportParents(loads));
  const left = new Int32Array(root + 1).fill(-1);
  const order = [];
  const stack = [[root, 0]];
  const seen = new Uint8Array(root + 1);
  seen[root] = 1;
  while (stack.length) {
    const top = stack.at(-1);
    if (top[1] === next[top[0]].length) {
      left[top[0]] = order.push(top[0]) - 1;
      stack.pop();
    } else {
      const child = next[top[0]][top[1]++];
      if (!seen[child]) { seen[child] = 1; stack.push([child, 0]); }
    }
  }
  const before = Array.from({ length: root + 1 }, () => []);
  next.forEach((list, i) => list.forEach(child => before[child].push(i)));
  const above = new Int32Array(root + 1).fill(-1);
  above[root] = root;
  for (let changed = true; changed;) {
    changed = false;
    for (let k = order.length - 2; k >= 0; k--) {
      let best = -1;
      for (const one of before[order[k]]) {
        if (above[one] < 0) continue;
        if (best < 0) { best = one; continue; }
        let a = one;
        while (a !== best) {
          while (left[a] < left[best]) a = above[a];
          while (left[best] < left[a]) best = above[best];
        }
      }
      if (above[order[k]] !== best) { above[order[k]] = best; changed = true; }
    }
  }
  return Int32Array.from({ length: root }, (_, i) => (above[i] === root ? -1 : above[i]));
}

function loadTree(loads, by, size) {
  const parent = by === 'dominators' ? dominatorParents(loads) : firstImportParents(loads);
  const root = loads.count;
  const children = Array.from({ length: root + 1 }, () => []);
  parent.forEach((up, i) => children[up < 0 ? root : up].push(i));
  const own = Float64Array.from({ length: root + 1 }, (_, i) =>
    i === root ? 0 : size === 'lines' ? Math.max(1, model.modules.lines[loads.module[i]] ?? 1)
      : size === 'ms' ? model.modules.micros[loads.module[i]] ?? 0 : 1);
  const weight = own.slice();
  const depth = new Int32Array(root + 1);
  const order = [root];
  for (let k = 0; k < order.length; k++) {
    for (const child of children[order[k]]) { depth[child] = depth[order[k]] + 1; order.push(child); }
  }
  for (let k = order.length - 1; k > 0; k--) weight[parent[order[k]] < 0 ? root : parent[order[k]]] += weight[order[k]];
  const x = new Float64Array(root + 1);
  for (const node of order) {
    let at = x[node];
    for (const child of children[node]) { x[child] = at; at += weight[child]; }
  }
  return { loads, parent, children, weight, depth, x, root, at: position(loads) };
}

// From the entry to a load.
function chainTo(loads, module) {
  const parent = firstImportParents(loads);
  const chain = [];
  for (let i = position(loads).get(module) ?? -1; i >= 0; i = parent[i]) chain.unshift(i);
  return chain;
}
