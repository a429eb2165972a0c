package ai.halo.application.context;

import static ai.halo.application.audit.Deed.COMPANY_ERASED;
import static ai.halo.application.audit.Deed.CONTACT_ERASED;

import ai.halo.application.Transactions;
import ai.halo.application.audit.Deed;
import ai.halo.application.company.Companies;
import ai.halo.application.contact.Contacts;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.UUID;

/** Somebody is forgotten with everything known about them. */
public final class EraseSubject {

    private final Contacts contacts;
    private final Companies companies;
    private final Transactions transactions;

    public EraseSubject(Contacts contacts, Companies companies, Transactions transactions) {
        this.contacts = contacts;
        this.companies = companies;
        this.transactions = transactions;
    }

    /** False if there was nobody of this id. */
    public boolean erase(WorkspaceId workspace, ContextEntries.Subject subject) {
        return transactions.inTransaction(
                workspace,
                () ->
                        switch (subject) {
                            case ContextEntries.Subject.OfContact(var id) ->
                                    erased(contacts.remove(id), CONTACT_ERASED, id.value());
                            case ContextEntries.Subject.OfCompany(var id) ->
                                    erased(companies.remove(id), COMPANY_ERASED, id.value());
                        });
    }

    private boolean erased(boolean known, Deed deed, UUID subject) {
        if (known) {
            transactions.record(deed, subject);
        }
        return known;
    }
}
