import { own } from '@halo/client';
import type { Child, Component, Props, Ref, VNode } from './node';

export const Fragment = ({ children }: { readonly children?: Child }): Child => children;

export function jsx(type: string | Component<never>, props: Props, key?: string | number): VNode {
  return { type, props: own(props), key };
}

export { jsx as jsxs };

type On<T, E> = { bivarianceHack(event: E & { readonly currentTarget: T }): unknown }['bivarianceHack'];

type Attributes<T> = {
  readonly [name: `aria-${string}`]: string | boolean | undefined;
  readonly [name: `${string}-${string}`]: unknown;
  readonly children?: Child;
  readonly key?: string | number;
  readonly ref?: Ref<T>;
  readonly onClick?: On<T, MouseEvent>;
  readonly onInput?: On<T, Event>;
  readonly onChange?: On<T, Event>;
  readonly onSubmit?: On<T, Event>;
  readonly onScroll?: On<T, Event>;
  readonly onError?: On<T, Event>;
  readonly onKeyDown?: On<T, KeyboardEvent>;
  readonly onPaste?: On<T, ClipboardEvent>;
  readonly onDrop?: On<T, DragEvent>;
  readonly onDragOver?: On<T, DragEvent>;
} & { readonly [name in Plain]?: string | number | boolean | null | undefined };

type Plain =
  | 'class' | 'id' | 'role' | 'dir' | 'lang' | 'title' | 'type' | 'href' | 'target' | 'rel' | 'src' | 'alt' | 'start' | 'rows'
  | 'accept' | 'multiple' | 'value' | 'disabled' | 'placeholder' | 'maxLength' | 'tabIndex' | 'noValidate' | 'autocomplete'
  | 'dateTime' | 'viewBox' | 'fill' | 'stroke' | 'd' | 'transform';

export namespace JSX {
  export type Element = VNode;
  export type ElementType = string | Component<never>;
  export type ElementChildrenAttribute = { children: unknown };
  export type IntrinsicAttributes = { readonly key?: string | number };
  export type IntrinsicElements = {
    readonly [tag in keyof HTMLElementTagNameMap]: Attributes<HTMLElementTagNameMap[tag]>;
  } & { readonly [tag in 'svg' | 'path']: Attributes<SVGElement> };
}
