package ai.halo.rest.conversation;

import static ai.halo.rest.RunningServer.bean;

import ai.halo.application.company.Companies;
import ai.halo.application.contact.Contacts;
import ai.halo.application.context.ContextEntries;
import ai.halo.application.context.IdentifyCompany;
import ai.halo.application.context.UpdateUsers;
import ai.halo.application.conversation.Conversations;
import ai.halo.application.conversation.IdentifyUser;
import ai.halo.domain.Change;
import ai.halo.domain.company.Company;
import ai.halo.domain.company.CompanyId;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.contact.EmailAddress;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.context.ContextEntry;
import ai.halo.domain.conversation.Conversation;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.conversation.Transcript;
import ai.halo.rest.OneRoom;
import ai.halo.rest.RunningServer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who and what has been told so far; the session {@code taken} belongs to somebody else. */
final class Register {

    private final People people = new People();
    private final Firms firms = new Firms();
    private final Facts facts = new Facts();
    private final Sessions sessions = new Sessions();

    RunningServer open() {
        var transactions = new OneRoom();
        var clock = InstantSource.fixed(RunningServer.NOON);
        return RunningServer.with(
                bean(
                        IdentifyUser.class,
                        new IdentifyUser(
                                people, facts, sessions, transactions, clock, UUID::randomUUID)),
                bean(
                        UpdateUsers.class,
                        new UpdateUsers(people, facts, transactions, clock, UUID::randomUUID)),
                bean(
                        IdentifyCompany.class,
                        new IdentifyCompany(
                                firms, people, facts, transactions, clock, UUID::randomUUID)));
    }

    Contact contact(String externalId) {
        return people.lock(new ExternalId(externalId)).orElseThrow();
    }

    boolean knows(String externalId) {
        return people.lock(new ExternalId(externalId)).isPresent();
    }

    List<Visitor> linked() {
        return sessions.linked;
    }

    private static final class People implements Contacts {

        private final Map<ExternalId, Contact> known = new HashMap<>();

        @Override
        public Optional<Contact> find(ContactId id) {
            return known.values().stream().filter(contact -> contact.id().equals(id)).findAny();
        }

        @Override
        public Optional<Contact> find(ExternalId externalId) {
            return lock(externalId);
        }

        @Override
        public Optional<Contact> lock(ExternalId externalId) {
            return Optional.ofNullable(known.get(externalId));
        }

        @Override
        public Optional<Contact> lock(EmailAddress address) {
            throw new IllegalStateException("nobody asks for an address here");
        }

        @Override
        public void save(Change<Contact> change) {
            ExternalId id = change.state().externalId();
            if (id != null) {
                known.put(id, change.state());
            }
        }

        @Override
        public boolean remove(ContactId id) {
            return known.values().removeIf(contact -> contact.id().equals(id));
        }
    }

    private static final class Firms implements Companies {

        private final Map<ExternalId, Company> known = new HashMap<>();

        @Override
        public Optional<Company> find(CompanyId id) {
            return known.values().stream().filter(company -> company.id().equals(id)).findAny();
        }

        @Override
        public Optional<Company> lock(ExternalId externalId) {
            return Optional.ofNullable(known.get(externalId));
        }

        @Override
        public void save(Change<Company> change) {
            known.put(change.state().externalId(), change.state());
        }

        @Override
        public boolean remove(CompanyId id) {
            return known.values().removeIf(company -> company.id().equals(id));
        }
    }

    private static final class Facts implements ContextEntries {

        private final Map<Subject, List<Kept>> known = new HashMap<>();

        @Override
        public void put(Subject subject, List<ContextEntry> entries, Instant now) {
            List<Kept> kept = known.computeIfAbsent(subject, _ -> new ArrayList<>());
            for (ContextEntry entry : entries) {
                kept.removeIf(old ->
                        old.entry().key().equals(entry.key())
                                && old.entry().provenance() == entry.provenance());
                kept.add(new Kept(entry, now));
            }
        }

        @Override
        public List<Kept> about(Subject subject) {
            return List.copyOf(known.getOrDefault(subject, List.of()));
        }
    }

    private static final class Sessions implements Conversations {

        private final List<Visitor> linked = new ArrayList<>();

        @Override
        public Optional<Conversation> lock(ConversationId id) {
            return Optional.empty();
        }

        @Override
        public Conversation join(Transcript begun) {
            throw new IllegalStateException("nobody converses here");
        }

        @Override
        public void save(Change<? extends Conversation> change) {
            throw new IllegalStateException("nobody converses here");
        }

        @Override
        public void markRead(SessionId session, int position, Instant now) {
            throw new IllegalStateException("nobody reads here");
        }

        @Override
        public boolean link(SessionId session, Visitor visitor) {
            return !session.value().equals("taken") && linked.add(visitor);
        }
    }
}
