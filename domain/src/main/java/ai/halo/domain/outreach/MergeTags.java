package ai.halo.domain.outreach;

import ai.halo.domain.Json;
import ai.halo.domain.contact.Acquaintance;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Fills {@code {{first_name}}}, {@code {{company_name}}} and every trait into what was written for
 * many. What is filled in is data: it can neither be markup nor lead anywhere else, and a tag that
 * nothing is known for stays empty.
 */
public record MergeTags(Acquaintance person) {

    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";

    /** What a text is read as where it is shown. */
    private enum Place {
        PLAIN,
        MARKDOWN,
        HTML,
        ADDRESS
    }

    public Json.Obj fill(Json.Obj content) {
        boolean html = content.at("format").equals(Json.text("html"));
        return fill(content, html ? Place.HTML : Place.MARKDOWN);
    }

    private Json.Obj fill(Json.Obj content, Place markup) {
        var filled = new LinkedHashMap<String, Json>();
        content.members()
                .forEach((name, value) ->
                        filled.put(name, fill(value, place(name, markup), markup)));
        return Json.object(filled);
    }

    private Json fill(Json value, Place place, Place markup) {
        return switch (value) {
            case Json.Text(var text) -> Json.text(fill(text, place));
            case Json.Arr(var items) ->
                    new Json.Arr(items.stream().map(item -> fill(item, place, markup)).toList());
            case Json.Obj object -> fill(object, markup);
            case Json.Num _, Json.Bool _, Json.Null _ -> value;
        };
    }

    private static Place place(String name, Place markup) {
        if (name.endsWith("url") || name.endsWith("href") || name.endsWith("link")) {
            return Place.ADDRESS;
        }
        return switch (name) {
            case "html" -> Place.HTML;
            case "text", "body", "message", "markdown" -> markup;
            case String _ -> Place.PLAIN;
        };
    }

    private String fill(String text, Place place) {
        var filled = new StringBuilder();
        int from = 0;
        int open = text.indexOf(OPEN);
        while (open >= 0) {
            int close = text.indexOf(CLOSE, open);
            if (close < 0) {
                break;
            }
            filled.append(text, from, open);
            filled.append(safe(known(text.substring(open + 2, close).strip()), place));
            from = close + 2;
            open = text.indexOf(OPEN, from);
        }
        return filled.append(text, from, text.length()).toString();
    }

    private String known(String tag) {
        Json value =
                switch (tag) {
                    case "first_name" -> firstName();
                    case "company_name" -> person.company().value("name");
                    case String name when name.startsWith("company.") -> person.about(name);
                    case String name -> person.user().value(name);
                };
        return value == null || value == Json.Null.NULL ? "" : value.plain();
    }

    private @Nullable Json firstName() {
        Json given = person.user().value("first_name");
        String name = person.user().text("name");
        return given != null || name == null || name.isBlank()
                ? given
                : Json.text(name.strip().split("\\s+", 2)[0]);
    }

    private static String safe(String value, Place place) {
        String line = value.replaceAll("[\\p{Cntrl}<>]+", " ").strip();
        return switch (place) {
            case PLAIN -> line;
            case MARKDOWN -> line.replaceAll("([\\\\`*_{}\\[\\]()#+!|~])", "\\\\$1");
            case HTML -> line.replace("&", "&amp;").replace("\"", "&quot;").replace("'", "&#39;");
            case ADDRESS -> URLEncoder.encode(line, StandardCharsets.UTF_8).replace("+", "%20");
        };
    }
}
