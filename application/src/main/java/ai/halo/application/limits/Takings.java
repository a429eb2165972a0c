package ai.halo.application.limits;

import java.util.Map;

/**
 * What callers took of their limits, in requests. A caller's name is the same in every process and
 * says nothing about who it is: at most 32 letters and digits.
 */
public interface Takings {

    /**
     * What was taken in this process and not told yet, of the callers who took most; the rest waits
     * for the next time.
     */
    Map<String, Long> untold(int callers);

    /** Takes the same here, whether or not so much is left: what is missing is paid back. */
    void also(Map<String, Long> elsewhere);
}
