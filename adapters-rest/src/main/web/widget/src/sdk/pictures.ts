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

/**
 * Paints a `data:` picture on a canvas: an `img` would ask the page's Content-Security-Policy, which need not know of
 * us.
 */
export async function paint(picture: string, canvas: HTMLCanvasElement): Promise<void> {
  const [head = '', body = ''] = picture.split(',', 2);
  const bytes = Uint8Array.from(atob(body), (c) => c.charCodeAt(0));
  const kind = /^data:([^;]+)/.exec(head)?.[1] ?? '';
  const image = await createImageBitmap(new Blob([bytes], { type: kind }));
  const scale = Math.min(1, 480 / image.width, 480 / image.height);
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
}
