package ai.halo.rest.contract;

import java.util.List;

/** What every operation of a kind refuses, so that no contract has to repeat it. */
public interface Customs {

    List<Refusal> refusals(Operation operation);
}
