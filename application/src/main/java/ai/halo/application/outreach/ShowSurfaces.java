package ai.halo.application.outreach;

import ai.halo.application.Transactions;
import ai.halo.application.company.Companies;
import ai.halo.application.contact.Contacts;
import ai.halo.domain.company.Company;
import ai.halo.domain.company.CompanyId;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Traits;
import ai.halo.domain.contact.Acquaintance;
import ai.halo.domain.contact.Claims;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.outreach.Automation;
import ai.halo.domain.outreach.MergeTags;
import ai.halo.domain.outreach.Onlooker;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is meant for a visitor on a page now, with their own words filled in. */
public final class ShowSurfaces {

    public static final int MOST = 100;

    private final Automations automations;
    private final Contacts contacts;
    private final Companies companies;
    private final Transactions transactions;

    public ShowSurfaces(
            Automations automations,
            Contacts contacts,
            Companies companies,
            Transactions transactions) {
        this.automations = automations;
        this.contacts = contacts;
        this.companies = companies;
        this.transactions = transactions;
    }

    /** {@code page} is the address of the page, if it says so. */
    public List<Automation> show(WorkspaceId workspace, Visitor visitor, @Nullable String page) {
        return transactions.reading(
                workspace,
                () -> {
                    List<Automation> shown = automations.shown(MOST);
                    return shown.isEmpty() ? shown : meantFor(visitor, page, shown);
                });
    }

    private List<Automation> meantFor(
            Visitor visitor, @Nullable String page, List<Automation> shown) {
        ExternalId user = visitor.id();
        Optional<Contact> contact = user == null ? Optional.empty() : contacts.find(user);
        Acquaintance known = known(visitor, contact.orElse(null));
        var onlooker = new Onlooker(known, page);
        var tags = new MergeTags(known);
        return shown.stream()
                .filter(each ->
                        user == null
                                ? each.audience().hasAnonymous(onlooker)
                                : each.audience()
                                        .has(contact.map(Contact::type).orElse(null), onlooker))
                .map(each -> each.saying(tags.fill(each.content())))
                .toList();
    }

    private Acquaintance known(Visitor visitor, @Nullable Contact contact) {
        Traits stored = contact == null ? Traits.NONE : contact.traits();
        Traits proven =
                visitor instanceof Visitor.Verified(_, var claims)
                        ? new Claims(claims).traits()
                        : Traits.NONE;
        CompanyId employer = contact == null ? null : contact.company();
        Traits company =
                employer == null
                        ? Traits.NONE
                        : companies.find(employer).map(Company::traits).orElse(Traits.NONE);
        return new Acquaintance(stored.with(proven), company);
    }
}
