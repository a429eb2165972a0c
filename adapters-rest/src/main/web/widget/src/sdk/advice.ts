import type { Refused } from '@halo/client';

/** The line that says what to fix, for refusals that no visitor can do anything about. */
export function advice(why: Refused, orgId: string): string | null {
  switch (why.code) {
    case 'unauthorized':
      return 'the apiKey is missing, mistyped or was replaced; copy the current widget key from Setup > Install.';
    case 'origin_not_allowed':
      return 'add ' + location.hostname + ' to the allowed domains of this workspace.';
    case 'no_active_agent':
      return 'no agent is active; switch one on.';
    case 'org_mismatch':
      return 'the apiKey belongs to another workspace than orgId ' + orgId + '.';
    case 'unknown_org':
      return 'the server knows no workspace ' + orgId + '.';
    default:
      return null;
  }
}
