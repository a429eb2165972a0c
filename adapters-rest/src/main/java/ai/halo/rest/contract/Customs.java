package ai.halo.rest.contract;

import java.util.List;

/** What every operation of a kind refuses and sends, so that no contract has to repeat it. */
public interface Customs {

    default List<Refusal> refusals(Operation operation) {
        return List.of();
    }

    /** What may be refused whatever is asked for, also where there is no operation. */
    default List<Refusal> anywhere() {
        return List.of();
    }

    /** The headers of every answer of an operation. */
    default List<Field> headers(Operation operation) {
        return List.of();
    }
}
