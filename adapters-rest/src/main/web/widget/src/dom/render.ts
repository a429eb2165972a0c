import { own } from '@halo/client';
import { dress } from './attributes';
import { remembering, type Memory } from './hooks';
import type { Child, Component, Props, VNode } from './node';

/** What stands in the page for one thing a view said. */
type Shown = { readonly said: VNode | string; readonly memory: Memory | null; node: Node | null; parts: Parts };

/** By name: their key, else their place, so that what is left out keeps its place. */
type Parts = Map<string, Shown>;

type Root = { parts: Parts; child: Child; drawing: boolean };

const SVG = 'http://www.w3.org/2000/svg';
const NOTHING: Props = own({});
const roots = new WeakMap<Element, Root>();

/** Makes what is inside an element what the child says. */
export function render(child: Child, into: Element): void {
  const root = roots.get(into) ?? { parts: new Map(), child, drawing: false };
  roots.set(into, root);
  root.child = child;
  draw(root, into);
}

function draw(root: Root, into: Element): void {
  const effects: (() => void)[] = [];
  const again = () => {
    if (root.drawing) return;
    root.drawing = true;
    queueMicrotask(() => {
      root.drawing = false;
      draw(root, into);
    });
  };
  const nodes: Node[] = [];
  const held = document.activeElement?.shadowRoot?.activeElement;
  root.parts = matched(root.parts, root.child, into, { effects, again }, nodes);
  place(into, nodes);
  // Whoever stood on what is gone stays in the dialog that it was part of.
  if (held?.isConnected === false) into.querySelector<HTMLElement>('[role=dialog]')?.focus();
  for (const effect of effects) effect();
}

type Drawing = { readonly effects: (() => void)[]; readonly again: () => void };

function matched(known: Parts, child: Child, parent: Element, drawing: Drawing, nodes: Node[]): Parts {
  const parts: Parts = new Map();
  const add = (said: Child, name: string): void => {
    if (said === null || said === undefined || typeof said === 'boolean') return;
    if (isList(said)) {
      said.forEach((one, i) => add(one, name + '.' + (isNode(one) && one.key !== undefined ? 'k' + one.key : i)));
    } else {
      parts.set(name, shown(known.get(name), isNode(said) ? said : String(said), parent, drawing, nodes));
    }
  };
  add(child, '');
  return parts;
}

function shown(known: Shown | undefined, said: VNode | string, parent: Element, drawing: Drawing, nodes: Node[]): Shown {
  if (typeof said === 'string') return text(known, said, nodes);
  const same = known && typeof known.said !== 'string' && known.said.type === said.type ? known : undefined;
  return typeof said.type === 'string'
    ? element(same, said, said.type, parent, drawing, nodes)
    : component(same, said, said.type as Component<Props>, parent, drawing, nodes);
}

function text(known: Shown | undefined, said: string, nodes: Node[]): Shown {
  const node = typeof known?.said === 'string' && known.node ? known.node : document.createTextNode(said);
  if (node.nodeValue !== said) node.nodeValue = said;
  nodes.push(node);
  return { said, memory: null, node, parts: new Map() };
}

function element(known: Shown | undefined, said: VNode, tag: string, parent: Element, drawing: Drawing, nodes: Node[]): Shown {
  const svg = tag === 'svg' || parent.namespaceURI === SVG;
  const node = (known?.node as Element | undefined) ?? (svg ? document.createElementNS(SVG, tag) : document.createElement(tag));
  const inner: Node[] = [];
  const parts = matched(known?.parts ?? new Map(), said.props.children, node, drawing, inner);
  place(node, inner);
  dress(node, known ? (known.said as VNode).props : NOTHING, said.props);
  nodes.push(node);
  return { said, memory: null, node, parts };
}

function component(known: Shown | undefined, said: VNode, view: Component<Props>, parent: Element, drawing: Drawing, nodes: Node[]): Shown {
  const memory: Memory = { cells: known?.memory?.cells ?? [], at: 0, effects: drawing.effects, again: drawing.again };
  const drawn = remembering(memory, () => view(said.props));
  return { said, memory, node: null, parts: matched(known?.parts ?? new Map(), drawn, parent, drawing, nodes) };
}

/** What stays is never moved, so that nobody loses the focus or the place in a text. */
function place(parent: Element, nodes: readonly Node[]): void {
  const wanted = new Set(nodes);
  for (const node of [...parent.childNodes]) if (!wanted.has(node)) node.remove();
  let at = parent.firstChild;
  for (const node of nodes) {
    if (node === at) at = at.nextSibling;
    else parent.insertBefore(node, at);
  }
}

function isList(said: Child): said is readonly Child[] {
  return Array.isArray(said);
}

function isNode(said: Child): said is VNode {
  return typeof said === 'object' && said !== null && !isList(said);
}
