package ai.halo.persistence.conversation;

import static ai.halo.persistence.schema.Tables.BLOB;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.name;

import ai.halo.domain.conversation.Image;
import ai.halo.domain.conversation.Message;
import ai.halo.persistence.PostgresTransactions;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.CommonTableExpression;
import org.jooq.ResultQuery;

/** Pictures, each kept once by its hash. */
public final class Blobs {

    private final PostgresTransactions transactions;

    public Blobs(PostgresTransactions transactions) {
        this.transactions = transactions;
    }

    /** The same pictures, those that are kept with their bytes. */
    public List<Image> loaded(List<Image> images) {
        List<byte[]> hashes =
                images.stream()
                        .filter(Image.Stored.class::isInstance)
                        .map(image -> hash((Image.Stored) image))
                        .toList();
        if (hashes.isEmpty()) {
            return images;
        }
        Map<String, byte[]> bytes =
                transactions
                        .sql()
                        .select(BLOB.HASH, BLOB.BYTES)
                        .from(BLOB)
                        .where(BLOB.WORKSPACE.eq(transactions.workspace()))
                        .and(BLOB.HASH.in(hashes))
                        .fetchMap(
                                row -> HexFormat.of().formatHex(row.get(BLOB.HASH)),
                                row -> row.get(BLOB.BYTES));
        return images.stream().map(image -> loaded(image, bytes)).toList();
    }

    /** Keeps the pictures that came with these messages, as a part of a larger statement. */
    Stream<CommonTableExpression<?>> keeping(List<Message> messages) {
        var inline = new TreeMap<String, Image.Inline>();
        messages.stream()
                .flatMap(message -> message.images().stream())
                .filter(Image.Inline.class::isInstance)
                .map(Image.Inline.class::cast)
                .forEach(image -> inline.put(ImagesForm.stored(image).sha256(), image));
        return inline.isEmpty()
                ? Stream.of()
                : Stream.of(name("pictures").as(insert(inline.values())));
    }

    /** One that is kept already is touched, so that it waits for whoever is about to erase it. */
    private ResultQuery<?> insert(Collection<Image.Inline> images) {
        var insert =
                transactions
                        .sql()
                        .insertInto(BLOB, BLOB.WORKSPACE, BLOB.HASH, BLOB.MEDIA_TYPE, BLOB.BYTES);
        for (Image.Inline image : images) {
            insert =
                    insert.values(
                            transactions.workspace(),
                            hash(ImagesForm.stored(image)),
                            image.mediaType(),
                            image.bytes());
        }
        return insert.onConflict(BLOB.WORKSPACE, BLOB.HASH)
                .doUpdate()
                .set(BLOB.MEDIA_TYPE, excluded(BLOB.MEDIA_TYPE))
                .returning(BLOB.HASH);
    }

    private static Image loaded(Image image, Map<String, byte[]> bytes) {
        return image instanceof Image.Stored(var hash, var mediaType) && bytes.containsKey(hash)
                ? new Image.Inline(mediaType, Base64.getEncoder().encodeToString(bytes.get(hash)))
                : image;
    }

    private static byte[] hash(Image.Stored image) {
        return HexFormat.of().parseHex(image.sha256());
    }
}
