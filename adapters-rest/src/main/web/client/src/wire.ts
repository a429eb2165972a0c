/** What the server says and hears, as it is on the wire. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

export type Floor = 'open' | 'escalated' | 'taken_over' | 'closed';

export type Teammate = { readonly name: string };

export type Source = {
  readonly id: string;
  readonly title: string;
  readonly url?: string | null;
  readonly excerpt: string;
};

export type Action = { readonly type: string; readonly [name: string]: unknown };

export type Rating = 'good' | 'bad';

export type Rated = { readonly rating: Rating; readonly comment?: string | null | undefined };

export type Message = {
  readonly position: number | null;
  readonly id: string;
  readonly role: 'user' | 'agent' | 'teammate' | 'system';
  readonly text: string;
  readonly created_at: string;
  readonly client_id?: string | null;
  readonly in_reply_to?: string | null;
  readonly images?: readonly string[];
  readonly sources?: readonly Source[];
  readonly complete?: 'complete' | 'cut_off' | 'interrupted';
  readonly teammate?: Teammate | null;
  readonly rating?: Rated | null;
};

export type Messages = {
  readonly session_id: string | null;
  readonly floor: Floor;
  readonly teammate?: Teammate | null;
  readonly last: number;
  readonly read: number;
  readonly unread: number;
  readonly messages: readonly Message[];
};

export type Answer = {
  readonly text: string;
  readonly session_id: string;
  readonly agent_id: string;
  readonly message_id: string;
  readonly in_reply_to: string;
  readonly actions: readonly Action[];
  readonly sources: readonly Source[];
  readonly confidence: number | null;
  readonly routing?: { readonly action: string; readonly ticket_id?: string } | null;
};

/** One piece of an answer while it is being given. */
export type Piece =
  | { readonly is: 'session'; readonly sessionId: string; readonly inReplyTo: string }
  | { readonly is: 'delta'; readonly text: string }
  | { readonly is: 'action'; readonly action: Action }
  | { readonly is: 'source'; readonly index: number; readonly source: Source };

/** What happens in a conversation while one watches. */
export type News =
  | { readonly is: 'message'; readonly message: Message }
  | { readonly is: 'floor'; readonly floor: Floor; readonly teammate: Teammate | null }
  | { readonly is: 'read'; readonly read: number; readonly unread: number }
  | { readonly is: 'rating'; readonly id: string; readonly rating: Rated };

export type Surface = {
  readonly id: string;
  readonly name: string;
  readonly content: { readonly [name: string]: unknown };
};

export type Surfaces = {
  readonly banners: readonly Surface[];
  readonly in_app: readonly Surface[];
  readonly teasers: readonly Surface[];
};

export type Agent = {
  readonly id: string;
  readonly name: string;
  readonly skills?: readonly string[];
  readonly greeting?: string;
  readonly suggested_messages?: readonly string[];
  readonly style?: { readonly [name: string]: unknown };
  readonly require_auth?: boolean;
  readonly escalation?: { readonly request_human?: boolean };
};

export type Config = {
  readonly agent: Agent | null;
  readonly organization: { readonly name: string };
  readonly key_matches?: boolean;
  readonly session?: {
    readonly session_id: string | null;
    readonly last: number;
    readonly read: number;
    readonly unread: number;
    readonly floor: Floor;
    readonly returning: boolean;
  } | null;
  readonly surfaces?: Surfaces | null;
  /** Whether conversations can be sent by mail. */
  readonly transcript?: boolean;
};

export type Earlier = {
  readonly session_id: string;
  readonly title: string;
  readonly last_text: string;
  readonly status: string;
  readonly unread: number;
  readonly updated_at: string;
};

export type ContextEntry = { readonly label: string; readonly type?: string; readonly value: unknown };

export type Question = {
  readonly message: string;
  readonly message_id: string;
  readonly images?: readonly string[];
  readonly company_id?: string;
  readonly custom_fields?: { readonly [name: string]: unknown };
  readonly context?: { readonly [key: string]: ContextEntry };
  readonly behavior_context?: string;
  readonly mode?: string;
  readonly page_url?: string;
};

export type PageEvent = {
  readonly event_type: string;
  readonly element_selector?: string;
  readonly page_url?: string;
  readonly metadata?: { readonly [name: string]: unknown };
};
