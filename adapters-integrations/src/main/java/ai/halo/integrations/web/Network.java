package ai.halo.integrations.web;

import java.math.BigInteger;
import java.net.InetAddress;

/** A range of addresses: those that share their first bits with its own. */
record Network(InetAddress address, int bits) {

    static Network of(String range) {
        var slash = range.indexOf('/');
        return new Network(
                InetAddress.ofLiteral(range.substring(0, slash)),
                Integer.parseInt(range.substring(slash + 1)));
    }

    boolean contains(InetAddress other) {
        return other.getClass() == address.getClass() && prefix(other).equals(prefix(address));
    }

    private BigInteger prefix(InetAddress of) {
        var bytes = of.getAddress();
        return new BigInteger(1, bytes).shiftRight(8 * bytes.length - bits);
    }
}
