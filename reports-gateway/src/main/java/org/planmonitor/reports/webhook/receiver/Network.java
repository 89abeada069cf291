package org.planmonitor.reports.webhook.receiver;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Addresses with a common beginning: {@code 10.0.0.0/8}, {@code fc00::/7}. A network of one family never holds an address of
 * the other; Java has turned an IPv4 address that is mapped into IPv6 into an IPv4 address before it comes here.
 *
 * @param bits how many of the first bits are common
 */
record Network(InetAddress first, int bits) {

    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]+");

    Network {
        if (bits < 0 || bits > first.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException("not a network: " + first.getHostAddress() + "/" + bits);
        }
    }

    /** @throws IllegalArgumentException when it is not a network; names are never looked up */
    static Network of(String written) {
        int slash = written.indexOf('/');
        String address = slash < 0 ? written : written.substring(0, slash);
        if (!LITERAL.matcher(address).matches()) {
            throw new IllegalArgumentException("not a network: " + written);
        }
        try {
            InetAddress first = InetAddress.getByName(address);
            int whole = first.getAddress().length * Byte.SIZE;
            return new Network(first, slash < 0 ? whole : Integer.parseInt(written.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not a network: " + written, e);
        }
    }

    boolean holds(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 1 << (Byte.SIZE - 1 - bit % Byte.SIZE);
            if (((mine[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
