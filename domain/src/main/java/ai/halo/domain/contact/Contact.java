package ai.halo.domain.contact;

import ai.halo.domain.company.CompanyId;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Traits;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A person known to the workspace: a lead, or a user of the customer's product. */
public record Contact(
        ContactId id,
        @Nullable ExternalId externalId,
        Type type,
        @Nullable CompanyId company,
        Traits traits,
        Instant firstSeen,
        Instant lastSeen,
        Instant createdAt,
        Instant updatedAt) {

    /** How much may be told about a contact at once: bytes of traits and context together. */
    public static final int MAX_TOLD_BYTES = 20_000;

    /** A lead left an address; a user has an account. */
    public enum Type {
        LEAD,
        USER;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Contact user(ContactId id, ExternalId externalId, Instant now) {
        return new Contact(id, externalId, Type.USER, null, Traits.NONE, now, now, now, now);
    }

    /** Somebody who left an address, and nothing else that would tell who they are. */
    public static Contact lead(ContactId id, Traits traits, Instant now) {
        return new Contact(id, null, Type.LEAD, null, traits, now, now, now, now);
    }

    /** The lead who turns out to be a user. */
    public Contact become(ExternalId user) {
        return new Contact(
                id, user, Type.USER, company, traits, firstSeen, lastSeen, createdAt, updatedAt);
    }

    /** A user brought in by a backend, who was last heard of when signing up, if that is known. */
    public static Contact imported(
            ContactId id, ExternalId externalId, Traits traits, Instant now) {
        Instant signedUp = traits.moment("signed_up_at");
        Instant seen = signedUp == null || signedUp.isAfter(now) ? now : signedUp;
        return new Contact(id, externalId, Type.USER, null, traits, seen, seen, now, now);
    }

    /** The contact with newer traits, which it did not bring itself. */
    public Contact updated(Traits newer, Instant now) {
        return new Contact(
                id,
                externalId,
                type,
                company,
                traits.with(newer),
                firstSeen,
                lastSeen,
                createdAt,
                now);
    }

    /** The contact after saying more about itself, which counts as activity. */
    public Contact identified(Traits newer, Instant now) {
        return new Contact(
                id, externalId, type, company, traits.with(newer), firstSeen, now, createdAt, now);
    }

    /** The contact after doing something, which tells nothing else about it. */
    public Contact seen(Instant now) {
        return identified(Traits.NONE, now);
    }

    public Contact of(CompanyId employer, Instant now) {
        return new Contact(
                id, externalId, type, employer, traits, firstSeen, lastSeen, createdAt, now);
    }
}
