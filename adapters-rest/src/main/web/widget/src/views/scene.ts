import type { HaloConfig } from '../../haloagents';
import type { Hands } from '../sdk/hands';
import type { Manners } from '../state/manners';
import type { Session } from '../state/session';
import type { Tongue } from '../strings/strings';

/** Everything a drawing depends on. */
export type Scene = {
  readonly session: Session;
  readonly manners: Manners;
  readonly tongue: Tongue;
  readonly config: HaloConfig;
  readonly hands: Hands;
};
