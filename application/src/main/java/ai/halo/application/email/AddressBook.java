package ai.halo.application.email;

import ai.halo.application.contact.Contacts;
import ai.halo.application.conversation.Leads;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.contact.Claims;
import ai.halo.domain.contact.EmailAddress;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.SessionId;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds where somebody can be written to: what a token proves, else what is stored about the user,
 * else what was left in the session.
 */
public final class AddressBook {

    private final Contacts contacts;
    private final Leads leads;

    public AddressBook(Contacts contacts, Leads leads) {
        this.contacts = contacts;
        this.leads = leads;
    }

    public Optional<EmailAddress> addressOf(Visitor visitor, SessionId session) {
        return Stream.<Supplier<Optional<EmailAddress>>>of(
                        () -> proven(visitor),
                        () -> stored(visitor),
                        () -> leads.addressLeftIn(session))
                .flatMap(place -> place.get().stream())
                .filter(EmailAddress::isDeliverable)
                .findFirst();
    }

    private static Optional<EmailAddress> proven(Visitor visitor) {
        return switch (visitor) {
            case Visitor.Verified(_, var claims) -> Optional.ofNullable(new Claims(claims).email());
            case Visitor.Claimed _, Visitor.Anonymous _ -> Optional.empty();
        };
    }

    private Optional<EmailAddress> stored(Visitor visitor) {
        ExternalId user = visitor.id();
        return user == null
                ? Optional.empty()
                : contacts.find(user)
                        .map(contact -> contact.traits().text("email"))
                        .flatMap(AddressBook::read);
    }

    private static Optional<EmailAddress> read(String kept) {
        try {
            return Optional.of(EmailAddress.of("email", kept));
        } catch (InvalidValue noAddress) {
            return Optional.empty();
        }
    }
}
