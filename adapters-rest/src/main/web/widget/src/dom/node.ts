/** What a view says there should be. */
export type Child = VNode | string | number | boolean | null | undefined | readonly Child[];

export type Component<P> = (props: P) => Child;

export type Props = { readonly [name: string]: unknown; readonly children?: Child };

export type VNode = {
  readonly type: string | Component<never>;
  readonly props: Props;
  readonly key: string | number | undefined;
};

export type Ref<T> = { current: T | null };
