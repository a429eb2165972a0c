/** Taking over, replying and giving back the floor, and the port that keeps conversations. */
@NullMarked
package ai.halo.application.conversation;

import org.jspecify.annotations.NullMarked;
