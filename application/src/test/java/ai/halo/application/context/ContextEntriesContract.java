package ai.halo.application.context;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.TwoRooms;
import ai.halo.application.context.ContextEntries.Kept;
import ai.halo.application.context.ContextEntries.Subject;
import ai.halo.domain.Json;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.context.ContextEntry;
import ai.halo.domain.context.ContextType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every keeper of context promises. */
public interface ContextEntriesContract extends TwoRooms {

    ContextEntries context();

    /** A contact that is known. */
    Subject somebody();

    /** A company that is known. */
    Subject aCompany();

    @Test
    default void keepsEveryTypeAndAnyJson() {
        List<ContextEntry> entries =
                Stream.of(ContextType.values())
                        .map(type ->
                                new ContextEntry(
                                        type.wire(),
                                        "Grüße 🙂",
                                        type,
                                        Json.parse("{\"a\": [1.50, null, {\"b\": true}]}"),
                                        Provenance.SERVER))
                        .toList();

        put(somebody(), NOON, entries.toArray(ContextEntry[]::new));

        assertThat(about(somebody()))
                .containsExactlyInAnyOrderElementsOf(
                        entries.stream().map(entry -> new Kept(entry, NOON)).toList());
    }

    @Test
    default void replacesAnEntryWhole() {
        put(somebody(), NOON, seats(1, Provenance.SERVER), quota(Provenance.SERVER));
        put(somebody(), LATER, seats(2, Provenance.SERVER));

        assertThat(about(somebody()))
                .containsExactly(
                        new Kept(quota(Provenance.SERVER), NOON),
                        new Kept(seats(2, Provenance.SERVER), LATER));
    }

    @Test
    default void keepsTheLastEntryOfEachProvenance() {
        put(somebody(), NOON, seats(1, Provenance.SERVER), seats(2, Provenance.CLIENT));
        put(somebody(), LATER, seats(3, Provenance.CLIENT));

        assertThat(about(somebody()))
                .containsExactlyInAnyOrder(
                        new Kept(seats(1, Provenance.SERVER), NOON),
                        new Kept(seats(3, Provenance.CLIENT), LATER));
    }

    @Test
    default void keepsPeopleAndCompaniesApart() {
        put(somebody(), NOON, seats(1, Provenance.SERVER));
        put(aCompany(), NOON, quota(Provenance.CLIENT));

        assertThat(about(somebody())).containsExactly(new Kept(seats(1, Provenance.SERVER), NOON));
        assertThat(about(aCompany())).containsExactly(new Kept(quota(Provenance.CLIENT), NOON));
    }

    @Test
    default void knowsNothingAtFirstAndNothingAfterPuttingNothing() {
        assertThat(about(somebody())).isEmpty();

        put(somebody(), NOON);

        assertThat(about(somebody())).isEmpty();
    }

    @Test
    default void putsAboutManyAtOnceAndKnowsTheirKeys() {
        var nothing =
                new ContextEntry(
                        "none", "None", ContextType.CUSTOM, Json.Null.NULL, Provenance.SERVER);
        within(() ->
                context()
                        .putAll(
                                Map.of(
                                        somebody(), List.of(seats(1, Provenance.SERVER), nothing),
                                        aCompany(), List.of(quota(Provenance.CLIENT))),
                                NOON));

        assertThat(about(somebody()))
                .containsExactlyInAnyOrder(
                        new Kept(seats(1, Provenance.SERVER), NOON), new Kept(nothing, NOON));
        assertThat(within(() -> context().keysOf(List.of(somebody(), aCompany()))))
                .containsEntry(somebody(), Set.of("seats", "none"))
                .containsEntry(aCompany(), Set.of("quota"));
        assertThat(within(() -> context().keysOf(List.of()))).isEmpty();
    }

    @Test
    default void hidesContextFromOtherWorkspaces() {
        Subject somebody = somebody();
        put(somebody, NOON, seats(1, Provenance.SERVER));

        assertThat(elsewhere(() -> context().about(somebody))).isEmpty();
    }

    private void put(Subject subject, Instant now, ContextEntry... entries) {
        within(() -> context().put(subject, List.of(entries), now));
    }

    private List<Kept> about(Subject subject) {
        return within(() -> context().about(subject));
    }

    private static ContextEntry seats(int left, Provenance provenance) {
        return new ContextEntry(
                "seats", "Seats left", ContextType.METRIC, Json.number(left), provenance);
    }

    private static ContextEntry quota(Provenance provenance) {
        return new ContextEntry(
                "quota", "Quota", ContextType.CUSTOM, Json.text("nearly used up"), provenance);
    }
}
