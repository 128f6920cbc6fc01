// Each component as a small drawing, what it does, and what to change.

const CLASS_WORDS = {
  'hard-cycle': 'fails', 'broken-by-lazy-cycle': 'broken by lazy', 'lazy-dependent-cycle': 'needs lazy',
  'benign-cycle': 'harmless', 'type-only-cycle': 'types only',
};
const CYCLES_AT_ONCE = 30;
const MOST_DRAWN = 14;
const MOST_SIGNS = 19;

function cyclesView() {
  const { params } = route();
  const only = params.get('class') ?? '';
  const list = model.cycles.filter(cycle => !only || cycle.rule === only);
  const shown = Number(params.get('shown') ?? CYCLES_AT_ONCE);
  const classes = Object.fromEntries(Object.entries(CLASS_WORDS).map(([id, words]) =>
    [id, `${words} (${model.cycles.filter(cycle => cycle.rule === id).length})`]));
  return [h('h1', {}, 'Cycles'),
    h('p', { class: 'lead' }, model.cycles.length ? model.cycles.length === 1 ? 'The modules of one group import each other.' : `The modules of ${count(model.cycles.length, 'group')} import each other; the worst come first.${model.cycles.some((cycle) => cycle.members.length > 100) ? ' Of groups of more than a hundred only some ways in were tried; lazyscope cycles tries more.' : ''}${model.scan.overview ? ' In a project of so many files what to change is searched for only where an entry leads to the group; lazyscope cycles searches it for all.' : ''}` : 'No modules of the project import each other in a circle.'),
    h('div', { class: 'choices' }, choice('Show', 'class', only, { '': `all (${model.cycles.length})`, ...classes })),
    list.slice(0, shown).map((cycle, i) => cycleArticle(cycle, i)),
    list.length > shown && h('p', {}, h('a', { href: adjusted({ shown: String(shown + 50) }) }, `Show more of ${list.length}`)),
    model.packageCycles.length > 0 && packageCycles()];
}

const indexOf = name => model.modules.index.get(name) ?? -1;
const named = name => (indexOf(name) < 0 ? h('bdi', {}, name) : moduleLink(indexOf(name)));

function cycleArticle(cycle, i) {
  const title = cycle.members.length <= 3 ? cycle.members.join(', ') : `${cycle.shortest[0]?.importer ?? cycle.members[0]} and ${cycle.members.length - 1} more`;
  const lazy = new Set((cycle.remedies[0]?.changes ?? []).map(change => change.module));
  return h('article', { class: 'cycle' },
    h('div', { class: 'cycle-text' },
      h('h2', {}, h('bdi', {}, title), ' ', chip(cycle.rule, CLASS_WORDS[cycle.rule] ?? cycle.rule)),
      h('p', {}, cycle.failure ? cycle.failure.text.replaceAll(model.modules.base, '') : 'It ' + cycle.meaning.replace(/^(nothing)/, 'does no harm: $1').replace(/^a cycle/, 'is a cycle'), '.'),
      cycle.remedies.length > 0 && [h('h3', {}, 'What to change'), remedyList(cycle.remedies[0])],
      cycle.remedies.length === 0 && cycle.cuts.length > 0 && [h('h3', {}, 'What would open it'), h('ul', { class: 'plain' }, cycle.cuts.slice(0, 6).map(cut => h('li', {},
        named(cut.importer), ' no longer imports ', named(cut.imported),
        h('span', { class: 'place' }, cut.statements.map(placeOf).join(', ')))))],
      h('h3', {}, 'The shortest way round'),
      h('ol', { class: 'chain' }, cycle.shortest.map(hop => h('li', {}, named(hop.importer), ' → ', named(hop.imported),
        h('span', { class: 'place' }, placeOf(hop)), h('span', { class: 'quiet' }, hop.text)))),
      cycle.members.length > 3 && tableBehind(`All ${cycle.members.length} modules`, ['module'], () => cycle.members.map(name => [named(name)]))),
    h('figure', { class: 'cycle-picture' }, cyclePicture(cycle, lazy, i),
      h('figcaption', { class: 'hint' }, h('span', {}, 'Bold: the shortest way round.'), lazy.size > 0 && ' Green: what to change.', cycle.members.length > MOST_DRAWN && ` ${MOST_DRAWN} of ${number.format(cycle.members.length)} modules, the busiest.`)));
}

const CHANGE_WORDS = { 'make-lazy': 'make lazy', move: 'move', delete: 'delete' };

const remedyList = remedy => h('ul', { class: 'plain' }, remedy.changes.map(change => h('li', {},
  chip('make-lazy', CHANGE_WORDS[change.change]), ' ', h('code', {}, statementText(indexOf(change.module), change.line) || change.module),
  h('span', { class: 'place' }, placeOf(change), change.behind && `, behind line ${change.behind.line}`))));

function cyclePicture(cycle, lazy, number) {
  const ring = cycle.shortest.map(hop => hop.importer).slice(0, MOST_DRAWN);
  const others = cycle.members.length <= MOST_DRAWN ? cycle.members
    : [...cycle.cuts.flatMap(cut => [cut.importer, cut.imported]), ...(cycle.outline?.hubs ?? []).map(hub => hub.module)];
  const names = [...new Set([...ring, ...others])].slice(0, MOST_DRAWN);
  const n = names.length;
  const [w, height] = [520, Math.max(170, Math.min(460, 80 + n * 32))];
  const [cx, cy, rx, ry] = [w / 2, height / 2, 108, height / 2 - 30];
  const spot = i => { const angle = -Math.PI / 2 + (2 * Math.PI * i) / n; return [cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)]; };
  const arrows = [];
  const position = new Map(names.map((name, i) => [name, i]));
  const round = new Set(cycle.shortest.map(hop => hop.importer + '\n' + hop.imported));
  for (const name of names) {
    const module = indexOf(name);
    if (module < 0) continue;
    const { edges } = model;
    const seen = new Set();
    for (let edge = edges.start[module]; edge < edges.start[module + 1]; edge++) {
      const to = moduleName(edges.imported[edge]);
      if (!position.has(to) || to === name || seen.has(to) || !IMPORT_TIME.has(edges.kinds[edges.kind[edge]])) continue;
      seen.add(to);
      arrows.push(arrow(spot(position.get(name)), spot(position.get(to)), round.has(name + '\n' + to) ? 'round' : 'other', number));
    }
  }
  const marker = s('defs', {}, ['round', 'other'].map(kind => s('marker', { id: `tip-${kind}-${number}`, viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: 'auto' },
    s('path', { d: 'M0 0 L8 4 L0 8 z', class: 'tip ' + kind }))));
  return s('svg', { viewBox: `0 0 ${w} ${height}`, role: 'img', 'aria-label': visible('Cycle: ' + [...ring, ring[0]].join(' imports ')) },
    marker, arrows, names.map((name, i) => {
      const [x, y] = spot(i);
      const side = Math.abs(x - cx) < 12 ? 'middle' : x < cx ? 'end' : 'start';
      const dy = side === 'middle' ? (y < cy ? -12 : 20) : 4;
      const dx = side === 'middle' ? 0 : x < cx ? -11 : 11;
      const text = visible(name.split('.').slice(-2).join('.'));
      return s('g', {}, s('title', {}, name), s('circle', { cx: x, cy: y, r: 5, class: lazy.has(name) ? 'dot change' : 'dot' }),
        s('text', { x: x + dx, y: y + dy, 'text-anchor': side }, text.length > MOST_SIGNS ? text.slice(0, 8) + '…' + text.slice(-9) : text));
    }));
}

function arrow([x1, y1], [x2, y2], kind, number) {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  const bend = 0.13 * length;
  const [mx, my] = [(x1 + x2) / 2 - uy * bend, (y1 + y2) / 2 + ux * bend];
  return s('path', { class: 'arrow ' + kind, 'marker-end': `url(#tip-${kind}-${number})`,
    d: `M${x1 + ux * 8} ${y1 + uy * 8} Q${mx} ${my} ${x2 - ux * 9} ${y2 - uy * 9}` });
}

function packageCycles() {
  return h('section', {}, h('h2', {}, 'Cycles between packages'),
    h('p', { class: 'lead' }, 'Packages and modules side by side that import each other, each with a shortest way round.'),
    h('ul', { class: 'plain statements' }, model.packageCycles.slice(0, 50).map(cycle => h('li', {},
      h('bdi', {}, cycle.members.slice(0, 6).join(' ⇄ ') + (cycle.members.length > 6 ? ` and ${cycle.members.length - 6} more` : '')),
      cycle.shortest.map(step => h('span', { class: 'place' }, `${step.importer} → ${step.imported}: ${placeOf(step.statement)}`))))));
}
