package ai.halo.bootstrap.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import ai.halo.application.knowledge.Embeddings;
import ai.halo.domain.knowledge.Vector;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Embeddings that keep every vector in a file, by the hash of its text, for the next run. */
final class DiskEmbeddings implements Embeddings {

    private static final int BATCH = 64;

    private final Embeddings embeddings;
    private final Path file;
    private final Map<UUID, Vector> known = new HashMap<>();

    DiskEmbeddings(Embeddings embeddings, Path folder) {
        this.embeddings = embeddings;
        this.file = folder.resolve(embeddings.model() + ".vectors");
        read();
    }

    @Override
    public String model() {
        return embeddings.model();
    }

    @Override
    public List<Vector> passages(List<String> texts) {
        return kept("passage", texts, embeddings::passages);
    }

    @Override
    public List<Vector> questions(List<String> texts) {
        return kept("question", texts, embeddings::questions);
    }

    private List<Vector> kept(
            String kind, List<String> texts, Function<List<String>, List<Vector>> making) {
        List<String> missing =
                texts.stream()
                        .distinct()
                        .filter(text -> !known.containsKey(key(kind, text)))
                        .toList();
        for (int from = 0; from < missing.size(); from += BATCH) {
            List<String> batch = missing.subList(from, Math.min(from + BATCH, missing.size()));
            List<Vector> made = making.apply(batch);
            for (int i = 0; i < made.size(); i++) {
                known.put(key(kind, batch.get(i)), made.get(i));
            }
            write(kind, batch);
        }
        return texts.stream().map(text -> requireNonNull(known.get(key(kind, text)))).toList();
    }

    private static UUID key(String kind, String text) {
        return UUID.nameUUIDFromBytes((kind + " " + text).getBytes(UTF_8));
    }

    private void write(String kind, List<String> texts) {
        try {
            Files.createDirectories(requireNonNull(file.getParent()));
            try (var out =
                    new DataOutputStream(
                            Files.newOutputStream(
                                    file, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
                for (String text : texts) {
                    UUID key = key(kind, text);
                    out.writeLong(key.getMostSignificantBits());
                    out.writeLong(key.getLeastSignificantBits());
                    float[] values = requireNonNull(known.get(key)).values();
                    out.writeInt(values.length);
                    for (float value : values) {
                        out.writeFloat(value);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        if (!Files.exists(file)) {
            return;
        }
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            while (true) {
                var key = new UUID(in.readLong(), in.readLong());
                float[] values = new float[in.readInt()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = in.readFloat();
                }
                known.put(key, Vector.of(values));
            }
        } catch (EOFException _) {
            // All that a run before has finished to write.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
