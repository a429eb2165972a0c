package ai.halo.rest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.domain.InvalidValue;
import ai.halo.rest.contract.Declared;
import ai.halo.rest.contract.Field;
import ai.halo.rest.contract.Shape;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpParameters;
import org.junit.jupiter.api.Test;

class QueryTest {

    private static final Declared DECLARED =
            new Declared(
                    Shape.object(
                            Field.may("limit", Shape.whole(1, 9)),
                            Field.may("query", Shape.text(5))));

    private final MutableHttpParameters sent = HttpRequest.GET("/").getParameters();
    private final Query query = new Query(sent, DECLARED);

    QueryTest() {
        sent.add("limit", "7").add("query", "blue sky").add("colour", "red");
    }

    @Test
    void readsWhatTheContractDeclares() {
        assertThat(query.whole("limit", 1, 9, 5)).isEqualTo(7);
        assertThat(query.textOrNull("query")).isEqualTo("blue sky");
    }

    @Test
    void refusesACallerBeyondALimit() {
        assertThatThrownBy(() -> query.textOrNull("query", 5))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        invalid -> assertThat(invalid.field()).isEqualTo("query"));
    }

    @Test
    void isNotReadBeyondTheContract() {
        assertThatThrownBy(() -> query.textOrNull("colour"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("declares no field colour");
        assertThatThrownBy(() -> query.whole("limit", 1, 99, 5))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> query.textOrNull("query", 50))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> query.textOrNull("limit"))
                .isInstanceOf(IllegalStateException.class);
    }
}
