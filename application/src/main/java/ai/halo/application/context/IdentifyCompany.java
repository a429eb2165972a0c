package ai.halo.application.context;

import static ai.halo.application.audit.Deed.COMPANY_CHANGED;

import ai.halo.application.Transactions;
import ai.halo.application.company.Companies;
import ai.halo.application.contact.Contacts;
import ai.halo.application.context.ContextEntries.Kept;
import ai.halo.application.context.ContextEntries.Subject;
import ai.halo.domain.Change;
import ai.halo.domain.Json;
import ai.halo.domain.company.Company;
import ai.halo.domain.company.CompanyId;
import ai.halo.domain.company.CompanyIdentified;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.company.TraitSchema;
import ai.halo.domain.company.Traits;
import ai.halo.domain.contact.ContactIdentified;
import ai.halo.domain.context.ContextEntry;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A company is told to us: creates or updates it, and links a known user to it. */
public final class IdentifyCompany {

    public static final int MAX_BYTES = 50_000;

    private final Companies companies;
    private final Contacts contacts;
    private final ContextEntries context;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    public IdentifyCompany(
            Companies companies,
            Contacts contacts,
            ContextEntries context,
            Transactions transactions,
            InstantSource clock,
            Supplier<UUID> ids) {
        this.companies = companies;
        this.contacts = contacts;
        this.context = context;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
    }

    public Outcome identify(WorkspaceId workspace, Identification told) {
        List<String> reserved = TraitSchema.COMPANY.reservedAmong(told.traits());
        if (!reserved.isEmpty()) {
            return new Outcome.ReservedKeys(reserved);
        }
        TraitSchema.COMPANY.check(told.traits());
        return transactions.inTransaction(workspace, () -> save(told));
    }

    private Outcome save(Identification told) {
        Instant now = clock.instant();
        Company company =
                companies
                        .lock(told.company())
                        .orElseGet(() -> founded(told.company(), now))
                        .with(Traits.of(told.traits(), told.provenance()), now);
        companies.save(Change.of(company, new CompanyIdentified(company.id(), now)));
        transactions.record(COMPANY_CHANGED, company.id().value());
        var subject = new Subject.OfCompany(company.id());
        List<Kept> kept = context.merge(subject, told.context(), now);
        ExternalId user = told.user();
        if (user != null) {
            contacts.lock(user)
                    .map(contact -> contact.of(company.id(), now))
                    .ifPresent(contact ->
                            contacts.save(
                                    Change.of(contact, new ContactIdentified(contact.id(), now))));
        }
        return new Outcome.Identified(company, kept);
    }

    private Company founded(ExternalId externalId, Instant now) {
        return new Company(new CompanyId(ids.get()), externalId, Traits.NONE, now, now);
    }

    /** What a caller says about a company, and which user belongs to it. */
    public record Identification(
            ExternalId company,
            @Nullable ExternalId user,
            Json.Obj traits,
            List<ContextEntry> context,
            Provenance provenance) {}

    /** The company as it is now with what is true for it, or why nothing was stored. */
    public sealed interface Outcome {

        record Identified(Company company, List<Kept> context) implements Outcome {}

        record ReservedKeys(List<String> keys) implements Outcome {}
    }
}
