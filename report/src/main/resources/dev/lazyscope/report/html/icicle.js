// A tree drawn as an icicle on a canvas: the entry on top, below each module what loads because of it.

const ROW = 22;

function icicle(tree, options) {
  const canvas = h('canvas', { 'aria-hidden': 'true' });
  const host = h('div', { class: 'icicle', tabindex: 0, role: 'application', 'aria-label': options.label,
    'aria-roledescription': 'icicle diagram', 'aria-describedby': 'icicle-keys' }, canvas);
  const view = { focus: tree.root, picked: -1 };

  const rows = () => Math.max(3, Math.min(60, deepest(tree, view.focus) + 1));

  function draw() {
    const width = host.clientWidth;
    if (!width) return;
    const context = sized(canvas, width, rows() * ROW);
    const colors = options.colors();
    context.font = styleOf('small-font');
    context.textBaseline = 'middle';
    const path = ancestors(tree, view.focus);
    path.forEach((node, i) => block(context, colors, node, 0, width, i));
    below(tree, view.focus, path.length, width, (node, x, w, row) => block(context, colors, node, x, w, row));
  }

  function block(context, colors, node, x, w, row) {
    const y = row * ROW;
    context.fillStyle = colors.fill(node);
    context.fillRect(x, y, Math.max(w - 1, 0.6), ROW - 1);
    if (node === view.picked) {
      context.strokeStyle = colors.ink;
      context.lineWidth = 2;
      context.strokeRect(x + 1, y + 1, Math.max(w - 3, 1), ROW - 3);
    }
    if (w < 26) return;
    context.fillStyle = colors.text(node);
    context.fillText(fitting(context, visible(node === tree.root ? options.rootName : moduleName(tree.loads.module[node])), w - 9), x + 5, y + ROW / 2);
  }

  function hit(event) {
    const box = canvas.getBoundingClientRect();
    const x = event.clientX - box.left;
    const row = Math.floor((event.clientY - box.top) / ROW);
    const path = ancestors(tree, view.focus);
    if (row < path.length) return path[row];
    let found = -1;
    below(tree, view.focus, path.length, box.width, (node, left, w, at) => {
      if (at === row && x >= left && x < left + w) found = node;
    });
    return found;
  }

  function pick(node, tell = true) {
    view.picked = node;
    draw();
    if (tell && node >= 0) options.onpick(node === tree.root ? -1 : tree.loads.module[node]);
  }

  function zoom(node) {
    view.focus = node;
    draw();
    options.onzoom(node === tree.root ? -1 : tree.loads.module[node]);
  }

  canvas.addEventListener('click', event => {
    const node = hit(event);
    if (node < 0) return;
    if (node === view.picked || ancestors(tree, view.focus).slice(0, -1).includes(node)) zoom(node);
    pick(node);
  });
  canvas.addEventListener('mousemove', event => {
    const node = hit(event);
    canvas.title = node < 0 ? '' : describe(node);
  });

  const describe = node => (node === tree.root ? options.rootName
    : `${visible(moduleName(tree.loads.module[node]))}: ${options.amount(tree.weight[node])}`);

  host.addEventListener('keydown', event => {
    const at = view.picked < 0 ? view.focus : view.picked;
    const up = at === tree.root ? tree.root : tree.parent[at] < 0 ? tree.root : tree.parent[at];
    const beside = tree.children[up];
    const moves = {
      ArrowDown: () => biggest(tree, at),
      ArrowUp: () => up,
      ArrowRight: () => beside[beside.indexOf(at) + 1],
      ArrowLeft: () => beside[beside.indexOf(at) - 1],
    };
    if (moves[event.key]) {
      event.preventDefault();
      const to = moves[event.key]();
      if (to !== undefined && to >= 0) { pick(to); say(describe(to)); }
    } else if (event.key === 'Enter') { zoom(at); say('Zoomed to ' + describe(at)); }
    else if (event.key === 'Escape') { zoom(tree.root); say('Zoomed out'); }
  });

  return {
    host, draw,
    show(module) { view.picked = tree.at.get(module) ?? -1; draw(); },
    zoom(module) { view.focus = tree.at.get(module) ?? tree.root; },
  };
}

// The whole name, else its last part, else the beginning of that.
function fitting(context, name, width) {
  if (context.measureText(name).width <= width) return name;
  const last = name.slice(name.lastIndexOf('.') + 1) || name;
  if (context.measureText(last).width <= width) return last;
  const signs = [...last];
  let end = Math.min(signs.length, Math.floor(width / 4));
  while (end > 0 && context.measureText(signs.slice(0, end).join('') + '…').width > width) end--;
  return end > 1 ? signs.slice(0, end).join('') + '…' : '';
}

function ancestors(tree, node) {
  const path = [node];
  for (let at = node; at !== tree.root;) {
    at = tree.parent[at] < 0 ? tree.root : tree.parent[at];
    path.unshift(at);
  }
  return path;
}

const biggest = (tree, node) =>
  tree.children[node].reduce((best, child) => (best < 0 || tree.weight[child] > tree.weight[best] ? child : best), -1);

function deepest(tree, focus) {
  let most = tree.depth[focus];
  const stack = [focus];
  while (stack.length) {
    const node = stack.pop();
    most = Math.max(most, tree.depth[node]);
    stack.push(...tree.children[node]);
  }
  return most;
}

function below(tree, focus, firstRow, width, visit) {
  const scale = width / Math.max(1, tree.weight[focus]);
  const stack = [...tree.children[focus]];
  while (stack.length) {
    const node = stack.pop();
    const w = tree.weight[node] * scale;
    if (w < 0.4) continue;
    visit(node, (tree.x[node] - tree.x[focus]) * scale, w, firstRow + tree.depth[node] - tree.depth[focus] - 1);
    stack.push(...tree.children[node]);
  }
}
