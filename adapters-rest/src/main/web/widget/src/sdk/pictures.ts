export const MOST_PICTURES = 5;

const LARGEST = 2 * 1024 * 1024;
const KINDS = /^image\/(png|jpe?g|gif|webp)$/;

/** As `data:` addresses; null when one of them is no picture, or too large. */
export async function pictures(files: readonly File[]): Promise<readonly string[] | null> {
  if (files.some((file) => !KINDS.test(file.type) || file.size > LARGEST)) return null;
  return Promise.all(files.map(address));
}

function address(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

const SERVED = '/api/sdk/images/';

/** Whether the widget itself can show what stands there; everything else is only linked to. */
export function isServed(address: string): boolean {
  return address.startsWith('data:image/') || address.startsWith(SERVED);
}

/** Fetches each picture of the conversation once. */
export function gallery(fetch: (address: string) => Promise<Blob>): (address: string) => Promise<Blob> {
  const fetched = new Map<string, Promise<Blob>>();
  return (address) => {
    if (address.startsWith('data:')) return Promise.resolve(written(address));
    const known = fetched.get(address) ?? fetch(address);
    fetched.set(address, known);
    known.catch(() => fetched.delete(address));
    return known;
  };
}

function written(address: string): Blob {
  const [head = '', body = ''] = address.split(',', 2);
  return new Blob([Uint8Array.from(atob(body), (c) => c.charCodeAt(0))], { type: /^data:([^;]+)/.exec(head)?.[1] ?? '' });
}

/** Paints a picture on a canvas: an `img` would ask the page's Content-Security-Policy, which need not know of us. */
export async function paint(picture: Blob, canvas: HTMLCanvasElement): Promise<void> {
  const image = await createImageBitmap(picture);
  const scale = Math.min(1, 480 / image.width, 480 / image.height);
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
}
