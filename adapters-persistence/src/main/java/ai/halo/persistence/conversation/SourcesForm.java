package ai.halo.persistence.conversation;

import ai.halo.domain.Json;
import ai.halo.domain.knowledge.Source;
import java.util.List;

/** The sources of an answer as JSON. */
public final class SourcesForm {

    private SourcesForm() {}

    public static Json write(List<Source> sources) {
        return new Json.Arr(sources.stream().map(SourcesForm::write).toList());
    }

    public static List<Source> read(Json kept) {
        return kept instanceof Json.Arr(var items)
                ? items.stream().map(Json.Obj.class::cast).map(SourcesForm::source).toList()
                : List.of();
    }

    private static Json write(Source source) {
        return Json.object()
                .with("id", source.id())
                .with("title", source.title())
                .with("url", Json.text(source.url()))
                .with("excerpt", source.excerpt());
    }

    private static Source source(Json.Obj kept) {
        return new Source(
                kept.at("id").plain(),
                kept.at("title").plain(),
                kept.at("url") instanceof Json.Text(var url) ? url : null,
                kept.at("excerpt").plain());
    }
}
