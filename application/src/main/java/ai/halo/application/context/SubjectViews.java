package ai.halo.application.context;

import ai.halo.application.Page;
import ai.halo.application.context.ContextEntries.Kept;
import ai.halo.domain.company.Company;
import ai.halo.domain.company.CompanyId;
import ai.halo.domain.contact.ActivityTally;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Contacts and companies as the team looks at them, newest first, found by id, name or address. */
public interface SubjectViews {

    Page<Contact> contacts(WorkspaceId workspace, @Nullable String query, Page.Slice slice);

    Page<Company> companies(WorkspaceId workspace, @Nullable String query, Page.Slice slice);

    Optional<View<Contact>> contact(WorkspaceId workspace, ContactId id);

    Optional<View<Company>> company(WorkspaceId workspace, CompanyId id);

    /** What a contact did, the latest first. */
    List<ActivityTally> activity(WorkspaceId workspace, ContactId id);

    /** Somebody with everything that is true for them now. */
    record View<S>(S subject, List<Kept> context) {}
}
