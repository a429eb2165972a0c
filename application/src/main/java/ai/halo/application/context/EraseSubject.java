package ai.halo.application.context;

import ai.halo.application.Transactions;
import ai.halo.application.company.Companies;
import ai.halo.application.contact.Contacts;
import ai.halo.domain.workspace.WorkspaceId;

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
                            case ContextEntries.Subject.OfContact(var id) -> contacts.remove(id);
                            case ContextEntries.Subject.OfCompany(var id) -> companies.remove(id);
                        });
    }
}
