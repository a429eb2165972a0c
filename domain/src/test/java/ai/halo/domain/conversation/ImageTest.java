package ai.halo.domain.conversation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.conversation.Image.Inline;
import ai.halo.domain.conversation.Image.Linked;
import java.net.URI;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageTest {

    private static final String PNG = "\u0089PNG\r\n\u001a\n…";

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example/b.png?c=d#e", "http://a.example", "HTTPS://[::1]/b"})
    void mayBeKeptElsewhere(String address) {
        assertThat(image(address)).isEqualTo(new Linked(URI.create(address)));
    }

    @Test
    void mayBeSentAsItIs() {
        assertTaken("image/png", PNG);
        assertTaken("image/jpeg", "\u00ff\u00d8\u00ff\u00e0");
        assertTaken("image/gif", "GIF87a");
        assertTaken("image/gif", "GIF89a");
    }

    @Test
    void mayBeSentInWhicheverCaseItsTypeIsWritten() {
        assertThat(image("DATA:Image/WebP;Base64," + base64("RIFF\0\1\2\3WEBPVP8 ")))
                .isEqualTo(new Inline("image/webp", base64("RIFF\0\1\2\3WEBPVP8 ")));
    }

    @Test
    void givesItsBytesBack() {
        var bytes = PNG.getBytes(ISO_8859_1);

        assertThat(Inline.of(bytes).orElseThrow().bytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.example/b.png",
                "//a.example/b.png",
                "https:///b.png",
                "https:b.png",
                "https://user:secret@a.example/b.png",
                "https://user@a.example/b.png",
                "https://a.example/b c.png",
                "ftp://a.example/b.png",
                "file:///etc/passwd",
                "javascript:alert(1)",
            })
    void isRefusedWhenItsAddressLeadsNowhereOnTheWeb(String address) {
        assertRefused(address, "must be an https:, http: or data:image/… address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data:image/svg+xml;base64,PHN2Zz4=",
                "data:image/png,abc",
                "data:text/html;base64,PHA+",
                "data:;base64,iVBORw0KGgo=",
                "data:",
            })
    void isRefusedWhenItIsOfAKindThatIsNotTaken(String address) {
        assertRefused(address, "must be data:image/png, jpeg, gif or webp in base64");
    }

    @Test
    void isRefusedWhenItIsNotWhatItSays() {
        assertRefused(data("image/jpeg", PNG), "is not a picture of the type it says");
        assertRefused(data("image/webp", "RIFF"), "is not a picture of the type it says");
        assertRefused(data("image/webp", "RUFF\0\0\0\0WEBP"), "is not a picture of the type");
        assertRefused(data("image/png", "<svg>"), "is not a picture of the type it says");
        assertRefused("data:image/png;base64,", "is not a picture of the type it says");
        assertRefused("data:image/png;base64,iVBO Rw0K", "must be valid base64");
    }

    @Test
    void isRefusedWhenItIsTooLong() {
        assertThat(image("https://a.example/".concat("b".repeat(1_982)))).isNotNull();
        assertRefused(
                "https://a.example/" + "b".repeat(1_983), "must have at most 2,000 character");
        assertThat(image(data("image/png", PNG + "x".repeat(Image.MAX_BYTES - PNG.length()))))
                .isInstanceOf(Inline.class);
        assertRefused(
                data("image/png", PNG + "x".repeat(Image.MAX_BYTES)), "must have at most 10 MiB");
    }

    @Test
    void comesInFiveAtMost() {
        assertThat(Image.all(Collections.nCopies(5, "https://a.example"))).hasSize(5);
        assertThatThrownBy(() -> Image.all(Collections.nCopies(6, "https://a.example")))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("images must have at most 5 entries");
    }

    @Test
    void doesNotFillTheLog() {
        assertThat(image(data("image/png", PNG + "x".repeat(9_000))).toString())
                .hasSizeLessThan(100);
    }

    private static Image image(String address) {
        return Image.all(List.of(address)).getFirst();
    }

    private static void assertTaken(String mediaType, String bytes) {
        assertThat(image(data(mediaType, bytes))).isEqualTo(new Inline(mediaType, base64(bytes)));
    }

    private static void assertRefused(String address, String problem) {
        assertThatThrownBy(() -> Image.all(List.of("https://a.example", address)))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("images[1] " + problem);
    }

    private static String data(String mediaType, String bytes) {
        return "data:" + mediaType + ";base64," + base64(bytes);
    }

    private static String base64(String bytes) {
        return Base64.getEncoder().encodeToString(bytes.getBytes(ISO_8859_1));
    }
}
