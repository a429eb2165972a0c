package ai.halo.persistence.email;

import static ai.halo.persistence.schema.Tables.TRANSCRIPT_REQUEST;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import ai.halo.application.email.TranscriptRequests;
import ai.halo.domain.Change;
import ai.halo.domain.contact.EmailAddress;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.email.MailLimit;
import ai.halo.domain.email.TranscriptRequest;
import ai.halo.domain.email.TranscriptRequestId;
import ai.halo.persistence.FirstComer;
import ai.halo.persistence.PostgresTransactions;
import ai.halo.persistence.contact.AddressHash;
import ai.halo.persistence.log.EventLog;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;

/** Requests for transcripts in PostgreSQL. */
public final class PostgresTranscriptRequests implements TranscriptRequests {

    private final PostgresTransactions transactions;
    private final EventLog log;
    private final FirstComer firstComer;

    public PostgresTranscriptRequests(PostgresTransactions transactions, EventLog log) {
        this.transactions = transactions;
        this.log = log;
        this.firstComer = new FirstComer(transactions);
    }

    @Override
    public Map<MailLimit, Instant> reached(SessionId session, EmailAddress to) {
        firstComer.waitFor("transcript", "requests");
        Record counted =
                transactions
                        .sql()
                        .select(
                                Stream.of(MailLimit.values())
                                        .map(limit -> usedUp(limit, session, to))
                                        .toList())
                        .fetchSingle();
        var reached = new EnumMap<MailLimit, Instant>(MailLimit.class);
        for (MailLimit limit : MailLimit.values()) {
            Instant made = counted.get(limit.name(), Instant.class);
            if (made != null) {
                reached.put(limit, made);
            }
        }
        return reached;
    }

    @Override
    public void save(Change<TranscriptRequest> change) {
        TranscriptRequest request = change.state();
        var forgotten =
                transactions
                        .sql()
                        .deleteFrom(TRANSCRIPT_REQUEST)
                        .where(TRANSCRIPT_REQUEST.WORKSPACE.eq(transactions.workspace()))
                        .and(TRANSCRIPT_REQUEST.ADDRESS.isNull())
                        .and(
                                TRANSCRIPT_REQUEST.REQUESTED_AT.le(
                                        request.requestedAt().minus(MailLimit.PERIOD)))
                        .returning(TRANSCRIPT_REQUEST.ID);
        var _ =
                transactions
                        .sql()
                        .with(name("forgotten").as(forgotten))
                        .with(log.appending(change.events()))
                        .insertInto(TRANSCRIPT_REQUEST)
                        .set(TRANSCRIPT_REQUEST.WORKSPACE, transactions.workspace())
                        .set(TRANSCRIPT_REQUEST.ID, request.id().value())
                        .set(TRANSCRIPT_REQUEST.SESSION, request.session().value())
                        .set(TRANSCRIPT_REQUEST.ADDRESS, request.to().value())
                        .set(TRANSCRIPT_REQUEST.ADDRESS_HASH, hash(request.to()))
                        .set(TRANSCRIPT_REQUEST.REQUESTED_AT, request.requestedAt())
                        .execute();
    }

    @Override
    public Optional<TranscriptRequest> find(TranscriptRequestId id) {
        return transactions
                .sql()
                .selectFrom(TRANSCRIPT_REQUEST)
                .where(is(id))
                .and(TRANSCRIPT_REQUEST.ADDRESS.isNotNull())
                .fetchOptional(PostgresTranscriptRequests::request);
    }

    @Override
    public void settle(TranscriptRequestId id) {
        var _ =
                transactions
                        .sql()
                        .update(TRANSCRIPT_REQUEST)
                        .setNull(TRANSCRIPT_REQUEST.ADDRESS)
                        .where(is(id))
                        .execute();
    }

    /** When the request was made that is the limit's number back from the newest. */
    private Field<Instant> usedUp(MailLimit limit, SessionId session, EmailAddress to) {
        Condition counted =
                switch (limit) {
                    case SESSION -> TRANSCRIPT_REQUEST.SESSION.eq(session.value());
                    case ADDRESS -> TRANSCRIPT_REQUEST.ADDRESS_HASH.eq(hash(to));
                    case WORKSPACE -> TRANSCRIPT_REQUEST.REQUESTED_AT.isNotNull();
                };
        return field(
                        select(TRANSCRIPT_REQUEST.REQUESTED_AT)
                                .from(TRANSCRIPT_REQUEST)
                                .where(TRANSCRIPT_REQUEST.WORKSPACE.eq(transactions.workspace()))
                                .and(counted)
                                .orderBy(TRANSCRIPT_REQUEST.REQUESTED_AT.desc())
                                .limit(1)
                                .offset(limit.most() - 1))
                .as(limit.name());
    }

    private Condition is(TranscriptRequestId id) {
        return TRANSCRIPT_REQUEST
                .WORKSPACE
                .eq(transactions.workspace())
                .and(TRANSCRIPT_REQUEST.ID.eq(id.value()));
    }

    private byte[] hash(EmailAddress address) {
        return AddressHash.of(transactions.workspace(), address);
    }

    private static TranscriptRequest request(Record row) {
        return new TranscriptRequest(
                new TranscriptRequestId(row.get(TRANSCRIPT_REQUEST.ID)),
                new SessionId(row.get(TRANSCRIPT_REQUEST.SESSION)),
                new EmailAddress(row.get(TRANSCRIPT_REQUEST.ADDRESS)),
                row.get(TRANSCRIPT_REQUEST.REQUESTED_AT));
    }
}
