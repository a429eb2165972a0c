package ai.halo.application.conversation;

import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.UUID;

class InMemoryHappeningsTest implements HappeningsContract {

    private final InMemoryHappenings happenings = new InMemoryHappenings();

    @Override
    public Happenings happenings() {
        return happenings;
    }

    @Override
    public Happenings.Happening happen(ConversationId conversation) {
        var happening = Happenings.Happening.in(new WorkspaceId(UUID.randomUUID()), conversation);
        happenings.happen(happening);
        return happening;
    }
}
