package ai.halo.rest.contract;

/** Writes HTML; whatever is text is escaped where it enters. */
final class Html {

    private Html() {}

    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** An element around HTML, with a class if there is one to name. */
    static String tag(String tag, String style, String... inner) {
        String named = style.isEmpty() ? "" : " class=\"" + style + "\"";
        return "<" + tag + named + ">" + String.join("", inner) + "</" + tag + ">";
    }

    /** An element that links can point to. */
    static String anchored(String tag, String id, String... inner) {
        return "<%s id=\"%s\">%s</%s>".formatted(tag, text(id), String.join("", inner), tag);
    }

    static String link(String address, String inner) {
        return "<a href=\"%s\">%s</a>".formatted(text(address), inner);
    }

    static String code(String code) {
        return tag("code", "", text(code));
    }

    /** Text in which what stands between back quotes is code. */
    static String prose(String text) {
        return text(text).replaceAll("`([^`]*)`", "<code>$1</code>");
    }

    /** A whole page, which asks nobody else for anything. */
    static String page(String title, String style, String body) {
        return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>%s</title>
        <style>%s</style>
        </head>
        <body>
        %s
        </body>
        </html>
        """
                .formatted(text(title), style, body);
    }
}
