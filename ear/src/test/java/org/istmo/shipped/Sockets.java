package org.istmo.shipped;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sockets at which a process waits to be spoken to, as the kernel of Linux lists them. */
final class Sockets {

    private static final Pattern INODE = Pattern.compile("socket:\\[(\\d+)]");
    private static final String LISTENING = "0A";

    private Sockets() {}

    /** Such as {@code tcp 127.0.0.1:8080}; every UDP socket is one. */
    static Set<String> openedBy(long pid) throws IOException {
        Set<String> inodes = inodes(pid);
        Set<String> sockets = new TreeSet<>();
        for (String protocol : new String[] {"tcp", "tcp6", "udp", "udp6"}) {
            try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "net", protocol))) {
                lines.skip(1)
                        .map(line -> line.strip().split("\\s+"))
                        .filter(cells -> inodes.contains(cells[9]))
                        .filter(cells -> protocol.startsWith("udp") || cells[3].equals(LISTENING))
                        .forEach(cells -> sockets.add(protocol.substring(0, 3) + " " + address(cells[1])));
            }
        }
        return sockets;
    }

    private static Set<String> inodes(long pid) throws IOException {
        Set<String> inodes = new TreeSet<>();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            for (Path descriptor : descriptors.toList()) {
                if (Files.isSymbolicLink(descriptor)) {
                    Matcher socket =
                            INODE.matcher(Files.readSymbolicLink(descriptor).toString());
                    if (socket.matches()) {
                        inodes.add(socket.group(1));
                    }
                }
            }
        }
        return inodes;
    }

    /** IPv4, also where it is written as IPv6; otherwise the hexadecimal that the kernel gives. */
    private static String address(String written) {
        String[] parts = written.split(":");
        int port = HexFormat.fromHexDigits(parts[1]);
        String mapped = "0000000000000000FFFF0000";
        String host = parts[0].startsWith(mapped) ? parts[0].substring(mapped.length()) : parts[0];
        return (host.length() == 8 ? dotted(host) : host) + ":" + port;
    }

    private static String dotted(String littleEndian) {
        byte[] bytes = HexFormat.of().parseHex(littleEndian);
        return (bytes[3] & 255) + "." + (bytes[2] & 255) + "." + (bytes[1] & 255) + "." + (bytes[0] & 255);
    }
}
