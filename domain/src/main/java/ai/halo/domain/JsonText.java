package ai.halo.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** Reads and writes JSON as text: strict, at most 64 levels deep, every member name once. */
final class JsonText {

    private static final int MAX_DEPTH = 64;
    private static final int MAX_DIGITS = 400;

    private final String text;
    private int at;

    private JsonText(String text) {
        this.text = text;
    }

    static Json read(String text) {
        var reader = new JsonText(text);
        Json value = reader.value(0);
        reader.space();
        if (reader.at < text.length()) {
            throw reader.wrong("has more after its end");
        }
        return value;
    }

    private Json value(int depth) {
        if (depth > MAX_DEPTH) {
            throw wrong("is nested more than " + MAX_DEPTH + " levels deep");
        }
        space();
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> new Json.Text(string());
            case 't' -> word("true", new Json.Bool(true));
            case 'f' -> word("false", new Json.Bool(false));
            case 'n' -> word("null", Json.Null.NULL);
            default -> number();
        };
    }

    private Json object(int depth) {
        at++;
        var members = new LinkedHashMap<String, Json>();
        for (boolean first = true; !closes('}', first); first = false) {
            space();
            String name = string();
            space();
            expect(':');
            if (members.put(name, value(depth + 1)) != null) {
                throw wrong("names the member \"" + name + "\" twice");
            }
        }
        return new Json.Obj(members);
    }

    private Json array(int depth) {
        at++;
        var items = new ArrayList<Json>();
        for (boolean first = true; !closes(']', first); first = false) {
            items.add(value(depth + 1));
        }
        return new Json.Arr(items);
    }

    private boolean closes(char end, boolean first) {
        space();
        if (peek() == end) {
            at++;
            return true;
        }
        if (!first) {
            expect(',');
        }
        return false;
    }

    private String string() {
        expect('"');
        var out = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            if (c < 0x20) {
                throw wrong("has a control character inside a text");
            }
            out.append(c == '\\' ? escaped() : c);
        }
        at++;
        return out.toString();
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw wrong("has an unknown escape in a text");
        };
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0) {
                throw wrong("has a broken \\u escape");
            }
            code = code * 16 + digit;
            at++;
        }
        return (char) code;
    }

    private Json number() {
        int start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String digits = text.substring(start, at);
        if (digits.length() > MAX_DIGITS
                || !digits.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d{1,3})?")) {
            at = start;
            throw wrong("is not JSON");
        }
        return new Json.Num(new BigDecimal(digits));
    }

    private Json word(String word, Json value) {
        if (!text.startsWith(word, at)) {
            throw wrong("is not JSON");
        }
        at += word.length();
        return value;
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong("ends too early");
        }
        return text.charAt(at);
    }

    private void expect(char c) {
        if (peek() != c) {
            throw wrong("is not JSON");
        }
        at++;
    }

    private InvalidValue wrong(String problem) {
        return new InvalidValue("body", problem + " (at character " + (at + 1) + ")");
    }

    static void write(Json value, StringBuilder out) {
        switch (value) {
            case Json.Null _ -> out.append("null");
            case Json.Bool(var bool) -> out.append(bool);
            case Json.Num(var number) -> out.append(number);
            case Json.Text(var words) -> quote(words, out);
            case Json.Arr(var items) -> {
                out.append('[');
                String comma = "";
                for (Json item : items) {
                    out.append(comma);
                    write(item, out);
                    comma = ",";
                }
                out.append(']');
            }
            case Json.Obj(var members) -> {
                out.append('{');
                String comma = "";
                for (var member : members.entrySet()) {
                    out.append(comma);
                    quote(member.getKey(), out);
                    out.append(':');
                    write(member.getValue(), out);
                    comma = ",";
                }
                out.append('}');
            }
        }
    }

    private static void quote(String words, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20 || (Character.isSurrogate(c) && !paired(words, i))) {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean paired(String words, int i) {
        return Character.isHighSurrogate(words.charAt(i))
                ? i + 1 < words.length() && Character.isLowSurrogate(words.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(words.charAt(i - 1));
    }
}
