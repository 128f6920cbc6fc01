// From the inlined, deflated columns to typed arrays.

async function inflated(id) {
  const element = document.getElementById(id);
  const text = atob(element.textContent);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  element.remove();
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return JSON.parse(await new Response(stream).text());
}

// Texts come as the number of characters shared with the one before, and the rest.
function unfront(coded) {
  const texts = new Array(coded.length / 2);
  let before = '';
  for (let i = 0; i < texts.length; i++) {
    before = before.slice(0, coded[2 * i]) + coded[2 * i + 1];
    texts[i] = before;
  }
  return texts;
}

const LINE_LIMIT = 2 ** 24;
const place = (module, line) => module * LINE_LIMIT + line;

// Files are shown from the folder that holds all of the project's.
function commonFolder(files) {
  let base = files[0] ?? '';
  for (const file of files) while (!file.startsWith(base)) base = base.slice(0, -1);
  return base.slice(0, base.lastIndexOf('/') + 1);
}

const shortened = (file, base) => (file.startsWith(base) ? file.slice(base.length) : file);

function readModules(raw) {
  const name = unfront(raw.name);
  const file = unfront(raw.file);
  const index = new Map();
  name.forEach((text, i) => index.set(text, i));
  const byFile = new Map();
  file.forEach((text, i) => { if (text) byFile.set(text, i); });
  const origin = Uint8Array.from(raw.origin);
  const base = commonFolder(file.filter((text, i) => text && raw.origins[origin[i]] === 'project'));
  return {
    count: name.length, name, file, index, byFile, base, shown: file.map(text => shortened(text, base)),
    origins: raw.origins,
    origin,
    lines: Int32Array.from(raw.lines),
    micros: raw.micros && Int32Array.from(raw.micros),
  };
}

function readEdges(raw, nodes) {
  const count = raw.imported.length;
  const start = new Int32Array(nodes + 1);
  const importer = new Int32Array(count);
  const imported = new Int32Array(count);
  const incoming = new Int32Array(nodes + 1);
  for (let node = 0; node < nodes; node++) {
    start[node + 1] = start[node] + raw.degree[node];
    importer.fill(node, start[node], start[node + 1]);
  }
  for (let edge = 0, sum = 0; edge < count; edge++) {
    sum += raw.imported[edge];
    imported[edge] = sum;
    incoming[sum + 1]++;
  }
  for (let node = 0; node < nodes; node++) incoming[node + 1] += incoming[node];
  const fill = incoming.slice();
  const backward = new Int32Array(count);
  for (let edge = 0; edge < count; edge++) backward[fill[imported[edge]]++] = edge;
  return {
    count, start, importer, imported, incoming, backward,
    kinds: raw.kinds,
    kind: Uint8Array.from(raw.kind),
    line: Int32Array.from(raw.line),
  };
}

function readTexts(raw) {
  const texts = new Map();
  for (let i = 0, n = raw.text.length; i < n; i++) {
    const key = place(raw.module[i], raw.line[i]);
    const text = raw.texts[raw.text[i]];
    const known = texts.get(key);
    texts.set(key, known && known !== text ? known + '; ' + text : text);
  }
  return texts;
}

// What loading each module amounts to.
function readBodies(raw) {
  const bodies = new Map();
  raw.module.forEach((module, i) => bodies.set(module,
    { functions: raw.functions[i], classes: raw.classes[i], variables: raw.variables[i], usedAtOnce: raw.usedAtOnce[i] }));
  return bodies;
}

function readEntry(raw, advice, modules) {
  const judged = new Map();
  for (const one of advice.statements) {
    const statement = one.statement;
    const module = modules.byFile.get(statement.file) ?? modules.index.get(statement.importer) ?? -1;
    one.module = module;
    const key = place(module, statement.line);
    const known = judged.get(key);
    if (!known || known.saved < one.saved) judged.set(key, one);
  }
  const modes = {};
  for (const mode of raw.modes) {
    modes[mode.mode] = {
      mode: mode.mode, ending: mode.ending, kinds: mode.kinds, count: mode.module.length,
      module: Int32Array.from(mode.module), because: Int32Array.from(mode.because),
      importer: Int32Array.from(mode.importer), line: Int32Array.from(mode.line),
      trigger: Int32Array.from(mode.trigger), triggerLine: Int32Array.from(mode.triggerLine),
      kind: Uint8Array.from(mode.kind),
    };
  }
  return { label: raw.label, caution: raw.caution, modes, judged, statements: advice.statements, plan: advice.plan };
}

function readModel(raw) {
  const modules = readModules(raw.modules);
  return {
    scan: raw.scan,
    modules,
    edges: readEdges(raw.edges, modules.count),
    texts: new Map(),
    bodies: new Map(),
    entries: raw.entries.map((entry, i) => readEntry(entry, raw.advice.entries[i], modules)),
    cycles: raw.cycles.cycles,
    packageCycles: raw.cycles.package_cycles,
    effects: raw.effects.map(([module, line, kind, meaning, detail]) => ({ module, line, kind, meaning, detail })),
  };
}
