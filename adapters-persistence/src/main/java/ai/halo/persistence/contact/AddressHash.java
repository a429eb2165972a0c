package ai.halo.persistence.contact;

import ai.halo.domain.Fingerprint;
import ai.halo.domain.contact.EmailAddress;
import java.util.HexFormat;
import java.util.UUID;

/** An address as something to compare: another in each workspace, whatever the size of letters. */
public final class AddressHash {

    private AddressHash() {}

    public static byte[] of(UUID workspace, EmailAddress address) {
        return HexFormat.of().parseHex(Fingerprint.of(workspace.toString(), address.folded()));
    }
}
