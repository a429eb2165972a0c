import type { HaloConfig } from '../../haloagents';
import type { Hands } from '../sdk/hands';
import type { Manners } from '../state/manners';
import type { Session } from '../state/session';
import type { Look } from '../state/theme';
import type { Tongue } from '../strings/strings';

/** Everything a drawing depends on. */
export type Scene = {
  readonly session: Session;
  readonly look: Look;
  readonly manners: Manners;
  readonly tongue: Tongue;
  readonly config: HaloConfig;
  readonly hands: Hands;
  /** Whether the page has said who the visitor is. */
  readonly known: boolean;
};
