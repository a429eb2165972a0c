package ai.halo.rest.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One version of the widget: files whose bytes never change again. */
record Release(String version, Map<String, File> files) {

    static final String SCRIPT = "haloagents.umd.js";

    private static final String FOLDER = "/sdk/";

    Release {
        files = Map.copyOf(files);
    }

    /** All this server carries, the oldest first. */
    static List<Release> all() {
        return text(FOLDER + "releases.txt").lines().map(Release::of).toList();
    }

    Optional<File> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    private static Release of(String version) {
        var files = new LinkedHashMap<String, File>();
        text(FOLDER + version + "/files.txt")
                .lines()
                .forEach(name ->
                        files.put(name, new File(name, bytes(FOLDER + version + "/" + name))));
        return new Release(version, files);
    }

    private static String text(String resource) {
        return new String(bytes(resource), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String resource) {
        try (@Nullable InputStream in = Release.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the widget has no " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of a release, with what a browser checks it by. */
    static final class File {

        private final byte[] bytes;
        private final String type;
        private final String integrity;

        File(String name, byte[] bytes) {
            this.bytes = bytes;
            this.type = type(name);
            this.integrity = "sha384-" + Base64.getEncoder().encodeToString(digest(bytes));
        }

        byte[] bytes() {
            return bytes.clone();
        }

        String type() {
            return type;
        }

        String integrity() {
            return integrity;
        }

        String etag() {
            return '"' + integrity.substring(7, 39) + '"';
        }

        private static String type(String name) {
            if (name.endsWith(".js")) {
                return "text/javascript; charset=utf-8";
            }
            return name.endsWith(".json")
                    ? "application/json; charset=utf-8"
                    : "text/plain; charset=utf-8";
        }

        private static byte[] digest(byte[] bytes) {
            try {
                return MessageDigest.getInstance("SHA-384").digest(bytes);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
