package ai.halo.persistence.context;

import static ai.halo.persistence.schema.Tables.ACTIVITY_TALLY;
import static ai.halo.persistence.schema.Tables.COMPANY;
import static ai.halo.persistence.schema.Tables.CONTACT;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import ai.halo.application.Page;
import ai.halo.application.company.Companies;
import ai.halo.application.contact.Contacts;
import ai.halo.application.context.ContextEntries;
import ai.halo.application.context.ContextEntries.Subject;
import ai.halo.application.context.SubjectViews;
import ai.halo.domain.company.Company;
import ai.halo.domain.company.CompanyId;
import ai.halo.domain.contact.ActivityTally;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.ListCursor;
import ai.halo.persistence.PostgresTransactions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;

/** Contacts and companies as the team looks at them, from PostgreSQL. */
public final class PostgresSubjectViews implements SubjectViews {

    private final PostgresTransactions transactions;
    private final Contacts contacts;
    private final Companies companies;
    private final ContextEntries context;

    public PostgresSubjectViews(
            PostgresTransactions transactions,
            Contacts contacts,
            Companies companies,
            ContextEntries context) {
        this.transactions = transactions;
        this.contacts = contacts;
        this.companies = companies;
        this.context = context;
    }

    @Override
    public Page<Contact> contacts(WorkspaceId workspace, @Nullable String query, Page.Slice slice) {
        ListCursor after = ListCursor.read(slice.cursor());
        return transactions.reading(
                workspace,
                () ->
                        page(
                                slice,
                                transactions
                                        .sql()
                                        .select(CONTACT.CREATED_AT, CONTACT.ID)
                                        .from(CONTACT)
                                        .where(CONTACT.WORKSPACE.eq(transactions.workspace()))
                                        .and(named(query))
                                        .and(
                                                row(CONTACT.CREATED_AT, CONTACT.ID)
                                                        .lt(after.time(), after.id()))
                                        .orderBy(CONTACT.CREATED_AT.desc(), CONTACT.ID.desc())
                                        .limit(slice.limit() + 1)
                                        .fetch(found ->
                                                new ListCursor(found.value1(), found.value2())),
                                id -> contacts.find(new ContactId(id))));
    }

    @Override
    public Page<Company> companies(
            WorkspaceId workspace, @Nullable String query, Page.Slice slice) {
        ListCursor after = ListCursor.read(slice.cursor());
        return transactions.reading(
                workspace,
                () ->
                        page(
                                slice,
                                transactions
                                        .sql()
                                        .select(COMPANY.CREATED_AT, COMPANY.ID)
                                        .from(COMPANY)
                                        .where(COMPANY.WORKSPACE.eq(transactions.workspace()))
                                        .and(called(query))
                                        .and(
                                                row(COMPANY.CREATED_AT, COMPANY.ID)
                                                        .lt(after.time(), after.id()))
                                        .orderBy(COMPANY.CREATED_AT.desc(), COMPANY.ID.desc())
                                        .limit(slice.limit() + 1)
                                        .fetch(found ->
                                                new ListCursor(found.value1(), found.value2())),
                                id -> companies.find(new CompanyId(id))));
    }

    @Override
    public Optional<View<Contact>> contact(WorkspaceId workspace, ContactId id) {
        return transactions.reading(
                workspace,
                () ->
                        contacts.find(id)
                                .map(found ->
                                        new View<>(
                                                found, context.about(new Subject.OfContact(id)))));
    }

    @Override
    public Optional<View<Company>> company(WorkspaceId workspace, CompanyId id) {
        return transactions.reading(
                workspace,
                () ->
                        companies
                                .find(id)
                                .map(found ->
                                        new View<>(
                                                found, context.about(new Subject.OfCompany(id)))));
    }

    @Override
    public List<ActivityTally> activity(WorkspaceId workspace, ContactId id) {
        return transactions.reading(
                workspace,
                () ->
                        transactions
                                .sql()
                                .select(
                                        ACTIVITY_TALLY.TYPE,
                                        ACTIVITY_TALLY.COUNT,
                                        ACTIVITY_TALLY.LAST_AT)
                                .from(ACTIVITY_TALLY)
                                .where(ACTIVITY_TALLY.WORKSPACE.eq(transactions.workspace()))
                                .and(ACTIVITY_TALLY.CONTACT.eq(id.value()))
                                .orderBy(ACTIVITY_TALLY.LAST_AT.desc(), ACTIVITY_TALLY.TYPE)
                                .limit(Page.MAX_LIMIT)
                                .fetch(Records.mapping(ActivityTally::new)));
    }

    private static <S> Page<S> page(
            Page.Slice slice, List<ListCursor> found, Function<UUID, Optional<S>> subject) {
        List<ListCursor> shown = found.stream().limit(slice.limit()).toList();
        return new Page<>(
                shown.stream().flatMap(one -> subject.apply(one.id()).stream()).toList(),
                found.size() > slice.limit() ? shown.getLast().written() : null);
    }

    private static Condition named(@Nullable String query) {
        return query == null
                ? noCondition()
                : CONTACT.NAME
                        .containsIgnoreCase(query)
                        .or(CONTACT.EMAIL.containsIgnoreCase(query))
                        .or(CONTACT.EXTERNAL_ID.eq(query));
    }

    private static Condition called(@Nullable String query) {
        return query == null
                ? noCondition()
                : COMPANY.NAME.containsIgnoreCase(query).or(COMPANY.EXTERNAL_ID.eq(query));
    }
}
