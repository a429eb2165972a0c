/** The types of `window.HaloAgents`, as published beside each release. */

export type UserTraits = {
  name?: string;
  email?: string;
  avatar?: string;
  role?: string;
  plan?: string;
  signed_up_at?: string;
  renewal_status?: RenewalStatus;
  renewal_date?: string;
  contract_term?: Term;
  payment_terms?: Term;
  on_contract?: boolean;
  mrr?: number;
  arr?: number;
  id?: never;
  external_id?: never;
  org_id?: never;
  company_id?: never;
  created_at?: never;
  updated_at?: never;
  first_seen?: never;
  last_seen?: never;
  last_contacted_at?: never;
  [key: string]: unknown;
};

export type CompanyTraits = {
  name?: string;
  domain?: string;
  industry?: string;
  plan?: string;
  employee_count?: number;
  monthly_spend?: number;
  signed_up_at?: string;
  renewal_status?: RenewalStatus;
  renewal_date?: string;
  contract_term?: Term;
  payment_terms?: Term;
  on_contract?: boolean;
  mrr?: number;
  arr?: number;
  id?: never;
  external_id?: never;
  org_id?: never;
  created_at?: never;
  updated_at?: never;
  health_score?: never;
  team_size?: never;
  last_contacted_at?: never;
  [key: string]: unknown;
};

export type RenewalStatus =
  | 'up_for_renewal'
  | 'in_progress'
  | 'likely_to_renew'
  | 'expansion_opportunity'
  | 'set_to_cancel'
  | 'set_to_cancel_trial'
  | 'at_risk'
  | 'renewed'
  | 'lost';

export type Term = 'monthly' | 'quarterly' | 'annual' | 'bi_annual';

export type ContextType =
  | 'list'
  | 'integration'
  | 'error'
  | 'status'
  | 'config'
  | 'feature'
  | 'metric'
  | 'relationship'
  | 'custom';

export type ContextEntry = { label: string; type?: ContextType; value: unknown };

/** What the widget may show by itself; `ui: 'manual'` hides all that hangs on the launcher. */
export type UiOptions = {
  trigger?: boolean;
  badge?: boolean;
  proactive?: boolean;
  greeting?: boolean;
  autoOpenUnseen?: boolean;
  banners?: boolean;
  inAppMessages?: boolean;
};

export type TrackingOptions = { enabled?: boolean; pageViews?: boolean; clicks?: boolean; forms?: boolean; errors?: boolean };

/** How a visitor is told of an answer while she looks elsewhere; nothing by default. */
export type NotifyOptions = { sound?: boolean; title?: boolean };

export type HighlightOptions = { label?: string; duration?: number; scroll?: boolean };

export type HaloSource = { id: string; title: string; url?: string | null; excerpt: string };

export type HaloMessage = { role: 'user' | 'agent' | 'teammate' | 'system'; text: string; id: string; sources: HaloSource[] };

export type HaloAction = { type: string; [key: string]: unknown };

export type HaloError = { code: string; message: string };

export type HaloConfig = {
  orgId: string;
  apiKey?: string;
  userId?: string;
  companyId?: string;
  userTraits?: UserTraits;
  companyTraits?: CompanyTraits;
  context?: Record<string, ContextEntry>;
  userToken?: string;
  /** Fetches a fresh token when `userToken` is missing or has expired. */
  getUserToken?: () => string | Promise<string>;
  /** Once for each time the token is missing, expired or refused; again only after a recovery. */
  onIdentityExpired?: () => void;
  /** Default: the origin that served this script. */
  apiUrl?: string;
  position?: 'bottom-right' | 'bottom-left' | 'top-right' | 'top-left';
  theme?: 'auto' | 'light' | 'dark';
  defaultMode?: 'chat' | 'voice' | 'custom' | 'video' | 'livehelp';
  ui?: 'manual' | UiOptions;
  manualOnPaths?: string[];
  /** A language such as `de`; default: that of the page, then of the browser. */
  locale?: string;
  /** `false` switches the event tracker off. Do-Not-Track is honoured in any case. */
  tracking?: boolean | TrackingOptions;
  /** A soft sound, once the visitor has touched the page; a page title that takes turns until she looks. */
  notify?: NotifyOptions;
  /** Hosts besides the page's own to which the agent may lead the visitor. */
  allowedHosts?: string[];
  onReady?: () => void;
  onError?: (error: HaloError) => void;
  onMessage?: (message: HaloMessage) => void;
  onAction?: (action: HaloAction) => void;
  onChatOpen?: () => void;
  onChatClose?: () => void;
};

export type HaloDebug = {
  version: string;
  org: string;
  user: string;
  path: string;
  identity: { token: string; getUserToken: string; blocked: boolean; hash: string; apiKey: string };
  agent: string;
  session: { id: string | null; open: boolean; returning: boolean };
  ui: Required<UiOptions>;
  dom: { host: boolean; trigger: boolean; panel: boolean; badge: boolean; teasers: number; banners: number; inApp: number };
  liveAgent: { active: boolean; name?: string };
  scheduledProactiveTimers: number;
};

export type HaloInstance = {
  sendMessage(text: string): void;
  openChat(): void;
  closeChat(): void;
  identify(userId: string, traits?: UserTraits, identity?: { userToken?: string }): void;
  identifyCompany(companyId: string, traits?: CompanyTraits): void;
  setContext(key: string, entry: ContextEntry): void;
  clearContext(key?: string): void;
  highlightElement(selector: string, options?: HighlightOptions): void;
  clearHighlights(): void;
  destroy(): void;
  debug(): HaloDebug;
};

export function init(config: HaloConfig): HaloInstance;

export function getInstance(): HaloInstance | null;

export const version: string;

export as namespace HaloAgents;

declare global {
  interface Window {
    HaloAgents?: { init: typeof init; getInstance: typeof getInstance; version: string };
  }
}
