package org.istmo.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every page that is shipped, as the benchmark lists them: its markup, who sees the most of it, and where it is. */
final class ShippedPages {

    private static final Pattern SPACES = Pattern.compile(" ");

    /** Parts of an address that stand for any other of their kind. */
    private static final Pattern ANY = Pattern.compile(".*[{0-9A-Z].*|bench|themes|forensics|progress|months");

    private final List<Shown> pages;

    ShippedPages() {
        try {
            Map<String, Shown> first = new LinkedHashMap<>();
            for (String line : Files.readAllLines(Shipped.target()
                    .resolve("../../web/src/test/resources/bench/pages.txt")
                    .normalize())) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = SPACES.split(line, 3);
                    Shown shown = new Shown(parts[0], parts[1], parts[2].replaceFirst("\\?.*", ""));
                    first.putIfAbsent(shown.markup() + " " + shown.who(), shown);
                }
            }
            pages = List.copyOf(first.values());
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    /**
     * A page.
     *
     * @param address as the benchmark writes it, without what it asks for
     */
    record Shown(String markup, String who, String address) {

        /** Where it is in other data: an address of its kind. */
        Pattern kind() {
            return Pattern.compile(Arrays.stream(address.split("/", -1))
                    .map(part -> ANY.matcher(part).matches() ? "[^/?]+" : Pattern.quote(part))
                    .collect(Collectors.joining("/")));
        }

        boolean isAnywhere() {
            return Arrays.stream(address.split("/", -1))
                    .noneMatch(part -> ANY.matcher(part).matches());
        }
    }

    /** Those that this one sees the most of. */
    List<Shown> seenBy(String who) {
        return pages.stream().filter(page -> page.who().equals(who)).toList();
    }

    /** Where it is, among the addresses that somebody's pages lead to; those of other pages, such as {@code …/new}, are of no kind but their own. */
    Optional<String> found(Shown page, Set<String> addresses) {
        if (page.isAnywhere()) {
            return Optional.of(page.address());
        }
        Pattern kind = page.kind();
        return addresses.stream()
                .filter(address -> kind.matcher(address).matches())
                .filter(address -> pages.stream()
                        .noneMatch(
                                other -> other.isAnywhere() && other.address().equals(address)))
                .findFirst()
                .or(() -> Optional.of(page.address()).filter(written -> !written.contains("{") && inAnyData(written)));
    }

    /** Articles of treaties and months of offices are there before anybody has written anything. */
    private static boolean inAnyData(String address) {
        return address.startsWith("/treaties/") || address.startsWith("/periods/");
    }
}
