// What Next.js does for the guides' modules: calls them when they appear and when they go.
window.ends = [];

export const useEffect = (effect) => ends.push(effect());

export const jsx = (type, props) => (typeof type === 'function' ? type(props) : null);
export const jsxs = jsx;

export default function Script({ src }) {
  if (document.querySelector(`script[src="${src}"]`)) return;
  document.head.append(Object.assign(document.createElement('script'), { src, async: true }));
}
