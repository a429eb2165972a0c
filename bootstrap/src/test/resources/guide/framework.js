// What React, Next.js and Vue do for the guides' modules: call them when they appear and when they go.
window.ends = [];

export const useEffect = (effect) => ends.push(effect());

export const jsx = (type, props) => (typeof type === 'function' ? type(props) : null);
export const jsxs = jsx;

export default function Script({ src }) {
  if (document.querySelector(`script[src="${src}"]`)) return;
  document.head.append(Object.assign(document.createElement('script'), { src, async: true }));
}

export const onUnmounted = (end) => ends.push(end);
export const watch = (source, run, { immediate }) => immediate && run(source());
