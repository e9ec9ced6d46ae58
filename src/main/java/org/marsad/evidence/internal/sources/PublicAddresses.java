package org.marsad.evidence.internal.sources;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Addresses of the public internet, by IANA's registries of special-purpose addresses. Of IPv6 only global unicast
 * passes, and in it nothing that another address is hidden in (6to4, Teredo); NAT64 and mapped addresses lie outside.
 */
final class PublicAddresses implements Predicate<InetAddress> {

    private static final List<Range> NOT_PUBLIC = List.of(
            range("0.0.0.0", 8),
            range("10.0.0.0", 8),
            range("100.64.0.0", 10), // carrier-grade NAT
            range("127.0.0.0", 8),
            range("169.254.0.0", 16), // link-local; metadata services of clouds
            range("172.16.0.0", 12),
            range("192.0.0.0", 24),
            range("192.0.2.0", 24),
            range("192.88.99.0", 24), // 6to4 relays
            range("192.168.0.0", 16),
            range("198.18.0.0", 15),
            range("198.51.100.0", 24),
            range("203.0.113.0", 24),
            range("224.0.0.0", 3), // multicast, reserved, broadcast
            range("2001:0:0:0:0:0:0:0", 23), // Teredo, benchmarking, ORCHID
            range("2001:db8:0:0:0:0:0:0", 32),
            range("2002:0:0:0:0:0:0:0", 16), // 6to4
            range("3fff:0:0:0:0:0:0:0", 20));

    private static final Range GLOBAL_UNICAST = range("2000:0:0:0:0:0:0:0", 3);

    @Override
    public boolean test(InetAddress address) {
        boolean global = address instanceof Inet4Address || GLOBAL_UNICAST.contains(address);
        return global && NOT_PUBLIC.stream().noneMatch(range -> range.contains(address));
    }

    private static Range range(String address, int bits) {
        return new Range(literal(address), bits);
    }

    /** Never asks a name server: only digits are given to it. */
    private static byte[] literal(String address) {
        boolean six = address.contains(":");
        String[] parts = address.split(six ? ":" : "\\.");
        byte[] bytes = new byte[six ? 16 : 4];
        for (int i = 0; i < parts.length; i++) {
            int part = Integer.parseInt(parts[i].toLowerCase(Locale.ROOT), six ? 16 : 10);
            if (six) {
                bytes[2 * i] = (byte) (part >> 8);
                bytes[2 * i + 1] = (byte) part;
            } else {
                bytes[i] = (byte) part;
            }
        }
        return bytes;
    }

    /** All addresses whose first bits are these. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Range(byte[] prefix, int bits) {

        boolean contains(InetAddress address) {
            byte[] other = address.getAddress();
            if (other.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((other[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
