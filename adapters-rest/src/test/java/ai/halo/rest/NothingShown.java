package ai.halo.rest;

import ai.halo.application.company.Companies;
import ai.halo.application.contact.Contacts;
import ai.halo.application.outreach.InMemoryAutomations;
import ai.halo.application.outreach.ShowSurfaces;

/** A workspace that shows nobody anything unasked. */
public final class NothingShown {

    private NothingShown() {}

    public static ShowSurfaces toAnybody() {
        return new ShowSurfaces(
                new InMemoryAutomations(),
                AbsentPort.of(Contacts.class),
                AbsentPort.of(Companies.class),
                new OneRoom());
    }
}
