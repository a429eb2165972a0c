package ai.halo.domain.answering;

/** Makes written words fit to be spoken: no Markdown, no addresses. */
final class Spoken {

    private Spoken() {}

    static String form(String written) {
        return written.replaceAll("```[a-z]*\\n?", "")
                .replaceAll("!?\\[([^\\[\\]]{1,500}+)]\\([^)]{1,2000}\\)", "$1")
                .replaceAll("https?://\\S{1,2000}", "the linked page")
                .replaceAll("(?m)^\\s{0,8}(#{1,6}|[-*+>])\\s+", "")
                .replaceAll("(?m)^\\s{0,8}(\\d{1,3})[.)]\\s+", "$1: ")
                .replaceAll("[*_`|]{1,3}", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
