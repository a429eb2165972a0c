package ai.halo.integrations.email;

import ai.halo.application.email.Letter;
import ai.halo.application.email.Letter.Said;
import ai.halo.domain.knowledge.Source;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/** A letter as plain text: what was said, word for word. */
final class LetterText {

    static final String ABRIDGED = "Earlier messages are left out.";

    private static final String CUSTOMER = "You";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private LetterText() {}

    static String title(Letter letter) {
        return "Your conversation with " + HeaderText.of(letter.company());
    }

    static String of(Letter letter) {
        return title(letter)
                + "\n\n"
                + (letter.abridged() ? ABRIDGED + "\n\n" : "")
                + letter.said().stream().map(LetterText::said).collect(Collectors.joining("\n\n"))
                + "\n";
    }

    static String speaker(Said said) {
        return said.speaker() == null ? CUSTOMER : HeaderText.of(said.speaker());
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    static String pictures(Said said) {
        return said.pictures() == 1 ? "[1 picture]" : "[%d pictures]".formatted(said.pictures());
    }

    private static String said(Said said) {
        var text = new StringBuilder();
        text.append(speaker(said)).append(", ").append(time(said.at())).append('\n');
        text.append(said.text()).append(said.whole() ? "" : " […]");
        if (said.pictures() > 0) {
            text.append('\n').append(pictures(said));
        }
        for (Source source : said.sources()) {
            text.append("\n- ").append(HeaderText.of(source.title()));
            String link = Links.followable(source.url());
            text.append(link == null ? "" : ": " + link);
        }
        return text.toString();
    }
}
